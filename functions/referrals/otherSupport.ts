import type {Alternative, Person, Referral} from '#shared/model/referral.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {isEscalated} from '#shared/referral/clocks.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {OtherSupport} from '#shared/ui/follow/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ReferralDeps} from './deps.ts';
import {takesAsItIs} from '../transfer/takesAsItIs.ts';

type Deps = Pick<ReferralDeps, 'getListingBySlug' | 'getMailbox' | 'findAlternatives' | 'now'>;

/** Each once, what the provider suggests first. */
const together = (suggested: readonly Alternative[], found: readonly Alternative[]) => {
  const slugs = new Set(suggested.map(({slug}) => slug));
  return [
    ...suggested.map((each) => ({...each, isSuggested: true})),
    ...found.filter(({slug}) => !slugs.has(slug)).map((each) => ({...each, isSuggested: false})),
  ];
};

/**
 * What else there is for somebody whose request has ended, or waits too long: what the provider suggests, then what
 * search finds near them. Without the person's details, as a private link has none, it is near the listing.
 */
export const otherSupport =
  (deps: Deps) =>
  async (
    referral: Referral,
    {person, whole}: {person: Person | undefined; whole: WholeListing | undefined},
  ): Promise<OtherSupport[]> => {
    const isMovable = canMove(referral);
    if (!isMovable && !(isOpen(referral.state) && isEscalated(referral))) return [];
    const found = whole
      ? await deps.findAlternatives({listing: whole.listing, postcode: person?.postcode})
      : [];
    const offered = together(referral.suggested ?? [], found);
    return await Promise.all(
      offered.map(async (each) => {
        const fits = isMovable && (await takesAsItIs(deps)(each.slug, person)) !== undefined;
        return {...each, canMove: fits && person !== undefined, mayMove: fits};
      }),
    );
  };
