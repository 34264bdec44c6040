import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';
import {referralView} from './referralView.ts';
import {showGone, showProvider} from './showProvider.tsx';
import {type Door, sourcesOf} from './sourcesOf.ts';

const LONGEST_NOTE = 2000;

const wrongWith = (text: string, kind: string): FormError[] => [
  ...(text === '' ? [{field: 'note', href: '#note', text: 'Write a note'} as const] : []),
  ...(text.length > LONGEST_NOTE
    ? [{field: 'note', href: '#note', text: 'Write 2,000 letters or fewer'} as const]
    : []),
  ...(kind === 'internal' || kind === 'referrer'
    ? []
    : [{field: 'kind', href: '#kind', text: 'Choose who the note is for'} as const]),
];

const isRefused = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'not-acceptable-now';

const NO_MORE: FormError = {
  field: 'note',
  href: '#note',
  text: 'No more notes can be kept here. Copy this one and keep it elsewhere',
};

/** Keeps a note beside the person's details, deleted with them. What cannot be kept comes back as it was typed. */
export const addNote = async (
  deps: ProviderDeps,
  {referral, door, values}: {referral: Referral; door: Door; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const text = valueOf(values, 'note').trim().toWellFormed();
  const kind = valueOf(values, 'kind');
  const again = async (errors: readonly FormError[], status: number): Promise<Reply> => {
    const current = (await deps.referrals.get(referral.id, now)) ?? referral;
    const sources = await sourcesOf(deps, current, door);
    return sources
      ? showProvider(deps, referralView({...sources, now}, {values, errors, tried: 'note'}), {status})
      : showGone(deps, current, {isSignedIn: door.kind === 'signed-in', note: text || undefined});
  };
  const errors = wrongWith(text, kind);
  if (errors.length > 0) return await again(errors, 400);
  try {
    await deps.referrals.addNote(
      referral.id,
      {kind: kind === 'referrer' ? 'referrer' : 'internal', at: now.toISOString(), text},
      now,
    );
  } catch (failure) {
    if (!isRefused(failure)) throw failure;
    return await again([NO_MORE], 409);
  }
  return seeOther(door.path);
};
