import type {Programme} from '#shared/model/programme.ts';

/** The day on which the notes on research were written. */
const EVIDENCE_REVIEWED_ON = '2026-11-22';

export type ProgrammeDraft<Id extends string = string> = Omit<
  Programme,
  'id' | 'evidence' | 'aliases' | 'schemes'
> & {
  readonly id: Id;
  readonly aliases?: string[];
  readonly schemes?: string[];
  readonly evidence: {readonly note: string; readonly limits: string};
};

/** Keeps each draft's id as a literal, so that a listing can only name a programme that is there. */
export const programmes = <const Id extends string>(...drafts: readonly ProgrammeDraft<Id>[]) => drafts;

/** The full record of a draft. */
export const programmeRecord = ({
  evidence,
  aliases = [],
  schemes = [],
  ...facts
}: ProgrammeDraft): Programme => ({
  ...facts,
  aliases,
  schemes,
  evidence: {...evidence, reviewedOn: EVIDENCE_REVIEWED_ON},
});
