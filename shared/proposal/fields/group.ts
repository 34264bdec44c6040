import type {Field} from './field.ts';

const answer = (label: string, hint: string): Field => ({
  section: 'group',
  kind: 'long',
  most: 300,
  label,
  hint,
  risk: 1,
});

/** The nine questions of peer support, and how a group is run. */
export const GROUP_FIELDS = {
  'peerSupport.formality': {
    section: 'group',
    kind: 'choice',
    choices: [
      {value: 'formal', label: 'Trained peers'},
      {value: 'informal', label: 'Its members'},
    ],
    label: 'Who runs the group? (optional)',
    hint: 'Both are good. For example: members take turns.',
    risk: 1,
  },
  'peerSupport.kind': {
    section: 'group',
    kind: 'choice',
    choices: [
      {value: 'group', label: 'A group'},
      {value: 'one-to-one', label: 'One to one'},
      {value: 'online', label: 'Online'},
      {value: 'phone', label: 'By phone'},
      {value: 'befriending', label: 'Befriending'},
    ],
    label: 'How do people meet? (optional)',
    hint: 'For example: a group that meets in a room.',
    risk: 1,
  },
  'peerSupport.moderated': {
    section: 'group',
    kind: 'choice',
    choices: [
      {value: 'staff', label: 'Paid staff'},
      {value: 'volunteer', label: 'Volunteers'},
      {value: 'none', label: 'Nobody'},
    ],
    label: 'Who looks after it while people meet? (optional)',
    hint: 'For example: a volunteer who is always there.',
    risk: 1,
  },
  'peerSupport.purpose': answer(
    'What is it for? (optional)',
    'For example: we talk, share what helps, and have a speaker each month.',
  ),
  'peerSupport.worksWith': answer(
    'Which services do you work with? (optional)',
    'For example: the lung nurses at St James’s.',
  ),
  'peerSupport.runBy': answer(
    'How are the people who run it chosen and trained? (optional)',
    'For example: they have had two days of training.',
  ),
  'peerSupport.boundaries': answer(
    'What is it, and what is it not? (optional)',
    'For example: what is said stays in the room. We give no medical advice.',
  ),
  'peerSupport.whoToTell': answer(
    'Who can somebody tell who is worried? (optional)',
    'A role, not a name. For example: tell the person who opened the door for you.',
  ),
  'peerSupport.flexible': answer(
    'In which ways can people take part? (optional)',
    'For example: come when you can, or join by video.',
  ),
  'peerSupport.supervision': answer(
    'What support do those who run it get? (optional)',
    'For example: they meet a supervisor every month.',
  ),
  'peerSupport.socialTime': answer(
    'Is there time to chat? (optional)',
    'For example: tea for half an hour afterwards.',
  ),
  'peerSupport.measures': answer(
    'What have you measured? (optional)',
    'How many, when and what, or nothing. For example: 14 people, spring 2026, how they slept.',
  ),
  'peerSupport.costs': answer('What does it cost to come? (optional)', 'For example: £2 for tea.'),
  'peerSupport.fundingEndsOn': {
    section: 'group',
    kind: 'day',
    label: 'When does its funding end? (optional)',
    hint: 'Only the people who look after the menu see this. For example: 31 3 2027',
    risk: 1,
  },
} as const satisfies Readonly<Record<string, Field>>;
