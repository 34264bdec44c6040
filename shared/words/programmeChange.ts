import * as z from 'zod/mini';
import {Id, IsoInstant, text} from '#shared/model/primitives.ts';
import {Programme} from '#shared/model/programme.ts';
import {WORD_LIMITS} from './wordList.ts';

/** One change of a programme by a curator, never written again. `before` is absent of one that was added. */
export const ProgrammeChange = z.object({
  at: IsoInstant,
  by: z.object({accountId: Id}),
  why: text(WORD_LIMITS.why),
  before: z.optional(Programme),
  after: Programme,
});
export type ProgrammeChange = z.infer<typeof ProgrammeChange>;

/** The parts of a programme that curators change, with what each is called: its id stays. */
export const PROGRAMME_PARTS = {
  name: 'Name',
  aliases: 'Other names',
  supportType: 'Kind of support',
  conditions: 'Conditions',
  summary: 'What it is, in a sentence',
  format: 'What usually happens',
  whoFor: 'Who it is for',
  notFor: 'Who it is not for',
  delivery: 'How people take part',
  howToJoin: 'How to join',
  schemes: 'Who can certify it',
  evidence: 'What research says',
  website: 'Where this is from',
} as const satisfies Partial<Record<keyof Programme, string>>;
export type ProgrammePart = keyof typeof PROGRAMME_PARTS;

const PARTS = Object.keys(PROGRAMME_PARTS) as readonly ProgrammePart[];

/** The parts in which two versions of a programme differ. */
export const changedParts = (before: Programme, after: Programme): ProgrammePart[] =>
  PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
