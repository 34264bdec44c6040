import {activationFit, type Activation} from '#shared/referral/professional/activation.ts';
import {unfitBecause} from '#shared/referral/professional/unfit.ts';
import type {Suggestion} from '#shared/ui/professional/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {chosenFrom, chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';

/** More are no help to somebody who has to choose between patients. */
const MOST_SUGGESTIONS = 3;

const FIT_ORDER = ['suits', 'not-said', 'other'] as const;

interface About {
  /** What was chosen: nothing of it is suggested. The first says what is looked for. */
  readonly chosen: readonly WholeListing[];
  /** What their provider suggested: it stands first. */
  readonly suggested?: readonly {readonly slug: string}[] | undefined;
  readonly postcode: string | undefined;
  /** In years; undefined when it is not known any more. */
  readonly age: number | undefined;
  /** The level that was measured; undefined where none was written down. */
  readonly activation: Pick<Activation, 'level'> | undefined;
}

type Deps = Pick<ProfessionalDeps, 'findAlternatives' | 'getAnyListingBySlug' | 'getMailbox'>;

/**
 * Other support near the person that takes a professional's referral now and does not turn them away by their age: what
 * their provider suggested, then as search ranks it, what is made for their activation level before the rest. Each says
 * why it stands where it does.
 */
export const suggestionsFor =
  (deps: Deps) =>
  async ({chosen, suggested = [], postcode, age, activation}: About): Promise<Suggestion[]> => {
    const [first] = chosen;
    if (!first) return [];
    const found = await deps.findAlternatives({listing: first.listing, postcode, route: 'professional'});
    const named = new Set(suggested.map(({slug}) => slug));
    const {open} = await chosenFrom(deps)([...named, ...found.map(({slug}) => slug)]);
    const ids = new Set(chosen.map(({listing}) => listing.id));
    const judged = open
      .filter(({listing}) => !ids.has(listing.id))
      .filter(({listing}) => age === undefined || unfitBecause(listing, {age, answers: {}}).length === 0)
      .map((whole) => ({
        ...chosenListing(whole),
        isProviders: named.has(whole.listing.slug),
        fit: activation ? activationFit(whole.listing, activation) : 'not-said',
      }));
    return [
      ...judged.filter(({isProviders}) => isProviders),
      ...FIT_ORDER.flatMap((fit) => judged.filter((each) => !each.isProviders && each.fit === fit)),
    ].slice(0, MOST_SUGGESTIONS);
  };
