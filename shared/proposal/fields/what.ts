import {SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {choicesOf, type Field} from './field.ts';

/** What it is called, and what happens. */
export const WHAT_FIELDS = {
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
} as const satisfies Readonly<Record<string, Field>>;
