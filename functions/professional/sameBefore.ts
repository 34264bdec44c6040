import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {londonDate} from '#shared/london.ts';
import {referrerWords} from '#shared/referral/professional/referrerWords.ts';
import type {SameReferral} from '#shared/ui/professional/views.ts';
import type {Person} from '#shared/model/referral.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ProfessionalDeps} from './deps.ts';

/**
 * Open referrals of what looks like the same person to these listings, made by the reader or by somebody who is proven
 * to be of the same organisation. A listing is the same as those that are part of its page now. Others are not told of: that somebody was referred is theirs to tell.
 */
export const sameBefore =
  ({referrals, samePages, now: clock}: Pick<ProfessionalDeps, 'referrals' | 'samePages' | 'now'>) =>
  async (
    actor: Actor,
    person: Pick<Person, 'name' | 'dateOfBirth' | 'phone' | 'nhsNumber'>,
    listings: readonly WholeListing[],
  ): Promise<SameReferral[]> => {
    const now = clock();
    const found = await Promise.all(
      listings.map(async ({listing}) =>
        referrals.openSame({listingIds: await samePages(listing.id), person, now}),
      ),
    );
    return found
      .flat()
      .filter((referral) => may.seeDuplicate(actor, referral))
      .map((referral) => ({
        reference: referral.reference,
        listingName: referral.listing.name,
        age: referrerWords(referral, londonDate(now)).age,
        isOwn: referral.referrerId === actor.account.id,
      }));
  };
