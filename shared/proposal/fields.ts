import type {SectionName} from './sections.ts';
import {
  ACCESS_NEEDS,
  AUDIENCES,
  CONDITIONS,
  DELIVERY_MODES,
  LANGUAGES,
  SUPPORT_TYPES,
} from '#shared/taxonomy/index.ts';

/** A choice, as the form and the change in words say it. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** How a field is asked for, and what it holds. */
type Kind =
  /** One line of text, several, or a text for each paragraph or line. */
  | {readonly kind: 'line' | 'long' | 'paragraphs' | 'lines'; readonly most: number}
  | {readonly kind: 'email' | 'phone' | 'web' | 'day' | 'wait' | 'area' | 'places'}
  | {readonly kind: 'yes-no'}
  | {readonly kind: 'number'; readonly from: number; readonly to: number}
  /** One of them, any of them, or an answer to each. */
  | {readonly kind: 'choice' | 'choices' | 'answers'; readonly choices: readonly FieldChoice[]};

export type Field = Kind & {
  /** The page of the task list that asks for it. */
  readonly section: SectionName;
  readonly label: string;
  /** A plain sentence and an example. */
  readonly hint?: string;
  readonly isRequired?: true;
  /** What a wrong one could do: 3 leads people or their referrals to somebody else, 2 to the wrong support, 1 neither. */
  readonly risk: 1 | 2 | 3;
  /** Comes from the programme, where the page has one. */
  readonly isOfProgramme?: true;
};

const choicesOf = (terms: readonly {readonly slug: string; readonly label: string}[]): FieldChoice[] =>
  terms.map(({slug, label}) => ({value: slug, label}));

const answer = (label: string, hint: string): Field => ({
  section: 'group',
  kind: 'long',
  most: 300,
  label,
  hint,
  risk: 1,
});

/**
 * Every field of a page that people edit, by its path in the listing (`mailbox` stands beside it), in the order of the
 * public page.
 */
const FIELDS = {
  name: {
    section: 'name',
    kind: 'line',
    most: 160,
    label: 'Name',
    hint: 'As people know it, with the place. For example: Walking group, Roundhay Park',
    isRequired: true,
    risk: 2,
  },
  supportType: {
    section: 'name',
    kind: 'choice',
    choices: choicesOf(SUPPORT_TYPES),
    label: 'Kind of support',
    hint: 'Choose what fits best. For example: a course is not a group.',
    isRequired: true,
    risk: 2,
    isOfProgramme: true,
  },
  summary: {
    section: 'name',
    kind: 'long',
    most: 300,
    label: 'Summary',
    hint: 'One sentence for the results. For example: Six mornings on food, moving and medicines, with lunch.',
    isRequired: true,
    risk: 1,
  },
  description: {
    section: 'what-happens',
    kind: 'paragraphs',
    most: 3000,
    label: 'What happens',
    hint: 'What people do, with whom, and how long it takes. Leave an empty line between paragraphs. For example: You meet 10 other people. A nurse shows what food does to your sugar.',
    isRequired: true,
    risk: 1,
  },
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
  conditions: {
    section: 'who',
    kind: 'choices',
    choices: choicesOf(CONDITIONS),
    label: 'Conditions',
    hint: 'Choose all that it is for. Choose none if people need no diagnosis.',
    risk: 2,
    isOfProgramme: true,
  },
  audiences: {
    section: 'who',
    kind: 'choices',
    choices: choicesOf(AUDIENCES),
    label: 'People',
    hint: 'Choose all that it is meant for. For example: Adults, and Newly diagnosed.',
    risk: 1,
  },
  'eligibility.minimumAge': {
    section: 'who',
    kind: 'number',
    from: 0,
    to: 120,
    label: 'Youngest age (optional)',
    hint: 'For example: 18',
    risk: 2,
  },
  'eligibility.maximumAge': {
    section: 'who',
    kind: 'number',
    from: 0,
    to: 120,
    label: 'Oldest age (optional)',
    hint: 'Leave this empty when there is none. For example: 25',
    risk: 2,
  },
  'eligibility.forYouIf': {
    section: 'who',
    kind: 'lines',
    most: 300,
    label: 'It may be for you if (optional)',
    hint: 'One on each line, 12 at most. For example: you were told in the last year',
    risk: 2,
  },
  'eligibility.notForYouIf': {
    section: 'who',
    kind: 'lines',
    most: 300,
    label: 'Not for you if (optional)',
    hint: 'One on each line, 12 at most. For example: you are pregnant',
    risk: 2,
  },
  delivery: {
    section: 'where',
    kind: 'choices',
    choices: choicesOf(DELIVERY_MODES),
    label: 'How do people take part?',
    hint: 'Choose all that you offer. For example: In person, in a group.',
    isRequired: true,
    risk: 1,
  },
  places: {
    section: 'where',
    kind: 'places',
    label: 'Places',
    hint: 'Where people go. Leave this empty when they go nowhere.',
    risk: 2,
  },
  serviceArea: {
    section: 'where',
    kind: 'area',
    label: 'Who can come, by where they live?',
    hint: 'For example: anyone who can get there.',
    risk: 2,
  },
  languages: {
    section: 'where',
    kind: 'choices',
    choices: choicesOf(LANGUAGES),
    label: 'Languages',
    hint: 'Those that people of yours speak, without an interpreter. For example: English, and Punjabi.',
    risk: 1,
  },
  status: {
    section: 'times',
    kind: 'choice',
    choices: [
      {value: 'live', label: 'Open'},
      {value: 'waiting-list', label: 'Open, with a waiting list'},
      {value: 'assessment-needed', label: 'Open, and you talk with people first'},
      {value: 'full', label: 'Full'},
      {value: 'paused', label: 'Not running now'},
    ],
    label: 'Can people join now?',
    hint: 'For example: Full, until somebody leaves.',
    isRequired: true,
    risk: 2,
  },
  statusNote: {
    section: 'times',
    kind: 'long',
    most: 300,
    label: 'What should people know about that? (optional)',
    hint: 'For example: We start again in January.',
    risk: 1,
  },
  wait: {
    section: 'times',
    kind: 'wait',
    label: 'How many weeks do people wait? (optional)',
    hint: '0 when there is no wait. Leave this empty when you do not know. For example: 6',
    risk: 1,
  },
  access: {
    section: 'access',
    kind: 'answers',
    choices: choicesOf(ACCESS_NEEDS),
    label: 'Access and help to take part',
    hint: 'Say no where it is no: people then know before they come. For example: Step-free, yes.',
    risk: 2,
  },
  'referral.self': {
    section: 'join',
    kind: 'yes-no',
    label: 'Can people ask to join themselves?',
    hint: 'For example: yes, they do not need to see a GP first.',
    isRequired: true,
    risk: 2,
  },
  'referral.professional': {
    section: 'join',
    kind: 'yes-no',
    label: 'Can a health worker refer somebody?',
    hint: 'For example: yes, a practice nurse can.',
    isRequired: true,
    risk: 2,
  },
  'referral.how': {
    section: 'join',
    kind: 'long',
    most: 500,
    label: 'How do people join?',
    hint: 'In your own words. For example: Come along. You do not need to book.',
    isRequired: true,
    risk: 2,
  },
  'referral.askWhom': {
    section: 'join',
    kind: 'long',
    most: 400,
    label: 'Whom can people ask to refer them? (optional)',
    hint: 'Only if they cannot ask to join themselves. For example: Ask your practice nurse.',
    risk: 2,
  },
  'referral.answersWithinWorkingDays': {
    section: 'join',
    kind: 'number',
    from: 1,
    to: 30,
    label: 'Within how many working days do you answer? (optional)',
    hint: 'People read this as a promise. For example: 3',
    risk: 1,
  },
  activationLevels: {
    section: 'join',
    kind: 'choices',
    choices: [1, 2, 3, 4].map((level) => ({value: String(level), label: `Level ${level}`})),
    label: 'Levels of activation that it suits (optional)',
    hint: 'Only for professionals who use a licensed measure: it changes the order in which they see results.',
    risk: 1,
  },
  'contact.phone': {
    section: 'contact',
    kind: 'phone',
    label: 'Phone (optional)',
    hint: 'For example: 0113 496 0000',
    risk: 3,
  },
  'contact.email': {
    section: 'contact',
    kind: 'email',
    label: 'Email for the public (optional)',
    hint: 'A shared address, not one person’s. For example: hello@example.org',
    risk: 3,
  },
  'contact.website': {
    section: 'contact',
    kind: 'web',
    label: 'Website (optional)',
    hint: 'The whole address. For example: https://www.example.org',
    risk: 3,
  },
  mailbox: {
    section: 'contact',
    kind: 'email',
    label: 'Mailbox for referrals (optional)',
    hint: 'The public does not see it. Nobody is referred here until it has answered a code. For example: referrals@example.org',
    risk: 3,
  },
  'cost.kind': {
    section: 'cost',
    kind: 'choice',
    choices: [
      {value: 'free', label: 'Free'},
      {value: 'pay', label: 'There is a charge'},
      {value: 'varies', label: 'The cost varies'},
      {value: 'not-known', label: 'Not known'},
    ],
    label: 'What does it cost?',
    hint: 'For example: Free, with tea paid for.',
    isRequired: true,
    risk: 2,
  },
  'cost.note': {
    section: 'cost',
    kind: 'line',
    most: 200,
    label: 'More about the cost (optional)',
    hint: 'For example: £3 a time, the first is free',
    risk: 1,
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

export const fieldOf = (name: FieldName): Field => FIELDS[name];

/** The fields of a page of the task list. */
export const fieldsOf = (section: SectionName): FieldName[] =>
  FIELD_NAMES.filter((name) => fieldOf(name).section === section);

/** Its name and id in a form, which have no dots. */
export const inputName = (field: FieldName): string => field.replaceAll('.', '-');
