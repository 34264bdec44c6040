import type {SupportType} from '#shared/taxonomy/index.ts';

/**
 * One plain sentence on each kind of support, for the browse pages. They stand apart from the terms because only the site's build
 * needs them: the functions do not carry them.
 */
export const SUPPORT_TYPE_SENTENCES: Readonly<Record<SupportType, string>> = {
  'health-coaching': 'Someone trained talks with you, one to one, about what you want to change and how.',
  'self-management-education': 'You learn, often in a group, how to live well with your condition.',
  'generic-education':
    'A course that is open to people with any long-term condition, often led by people who have one.',
  'condition-education': 'A course about living with one condition, such as diabetes.',
  'educational-material': 'Things to read or watch at home.',
  'online-course': 'A course on a website, in your own time or with others.',
  'digital-app': 'A program on your phone that helps you follow your condition from day to day.',
  rehabilitation: 'Exercise and advice, led by health workers, to get stronger after illness.',
  'pulmonary-rehabilitation':
    'Exercise and advice, twice a week for 6 to 8 weeks, for people who get short of breath.',
  'cardiac-rehabilitation': 'Exercise and advice after a heart attack, an operation or other heart problems.',
  prehabilitation: 'Exercise, food and emotional support before an operation or cancer treatment.',
  'pain-rehabilitation': 'Ways to do more and feel better when pain does not go away.',
  'peer-support': 'People who live with the same thing help each other.',
  'formal-peer-support': 'Support from people who have been through it and are trained to help.',
  'informal-peer-support': 'A group that its own members run, often over tea.',
  'group-activity': 'Walking, singing, gardening, dancing and other things to do together.',
  'social-prescribing': 'A person who has time to listen and links you to people and help near you.',
  'recovery-college': 'Free courses about mental health that anybody can join without being sent.',
  information: 'Facts and tips for looking after yourself.',
};
