import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {canMeasureAfter, readActivationAfter} from '#shared/referral/professional/activationAfter.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';
import {referralView} from './referralView.ts';
import {showProvider} from './showProvider.tsx';
import {type Door, sourcesOf} from './sourcesOf.ts';

/** Writes down a level that was measured afterwards, where the provider has confirmed a licence. */
export const recordLevel = async (
  deps: ProviderDeps,
  {referral, door, values}: {referral: Referral; door: Door; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const person = await deps.referrals.getPerson(referral.id, now);
  const {accountId} = door;
  const {organisationId} = referral.listing;
  const isLicensed = (await deps.licences.get({organisationId})) !== undefined;
  if (!person || accountId === undefined || !canMeasureAfter(referral) || !isLicensed) {
    return seeOther(door.path);
  }
  const read = readActivationAfter(values, {said: person.said, today: londonDate(now)});
  if ('errors' in read) {
    const sources = await sourcesOf(deps, referral, door);
    return sources
      ? showProvider(
          deps,
          referralView({...sources, now}, {values, errors: read.errors, tried: 'activation'}),
          {
            status: 400,
          },
        )
      : seeOther(door.path);
  }
  const after = {...read.activation, by: 'provider', accountId, at: now.toISOString()} as const;
  try {
    await deps.referrals.measureAfter({referral, person, after}, now);
  } catch (failure) {
    if (!(failure instanceof ProblemError)) throw failure;
    const sources = await sourcesOf(deps, referral, door);
    return sources
      ? showProvider(deps, referralView({...sources, now}, {notice: 'stale'}), {status: 409})
      : seeOther(door.path);
  }
  return seeOther(door.path);
};
