import type {Referral} from '#shared/model/referral.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';
import {referralView} from './referralView.ts';
import {showProvider} from './showProvider.tsx';
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

/** Keeps a note beside the person's details, deleted with them. */
export const addNote = async (
  deps: ProviderDeps,
  {referral, door, values}: {referral: Referral; door: Door; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const text = valueOf(values, 'note').trim().toWellFormed();
  const kind = valueOf(values, 'kind');
  const errors = wrongWith(text, kind);
  if (errors.length > 0) {
    const sources = await sourcesOf(deps, referral, door);
    return sources
      ? showProvider(deps, referralView({...sources, now}, {values, errors, tried: 'note'}), {status: 400})
      : showProvider(deps, {page: 'ended', reference: '', errors: []}, {status: 410});
  }
  await deps.referrals.addNote(
    referral.id,
    {kind: kind === 'referrer' ? 'referrer' : 'internal', at: now.toISOString(), text},
    now,
  );
  return seeOther(door.path);
};
