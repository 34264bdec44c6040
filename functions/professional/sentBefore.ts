import type {SentAlready} from '#shared/ui/professional/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {NewReferral, SavedReferral} from '../data/referralStore.ts';
import type {Chosen} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';

/** A listing as it was asked for: one that was merged into another since is the one that it was. */
export const asAsked = ({mergedFrom, ...whole}: WholeListing): WholeListing => ({...whole, ...mergedFrom});

/** What each of the listings that were asked for has become already. */
export type SentBefore = ReadonlyMap<WholeListing, SavedReferral>;

export const NONE_SENT: SentBefore = new Map();

/**
 * What this very form, sent before, has become. Asked before anything is refused: a listing that closed or was hidden since, or was
 * merged into another, must not hide that a referral is saved, nor have it made twice. `keyOf`: of a listing as it was asked for.
 */
export const sentBefore = async (
  {referrals, now}: Pick<ProfessionalDeps, 'referrals' | 'now'>,
  asked: readonly WholeListing[],
  keyOf: (whole: WholeListing) => NewReferral['key'],
): Promise<SentBefore> => {
  const found = await Promise.all(
    asked.map(async (whole) => {
      const {keyHash, bodyHash} = keyOf(asAsked(whole));
      const earlier = await referrals.getByKey(keyHash, now());
      const {referralId, reference} = earlier ?? {};
      return earlier?.bodyHash === bodyHash && referralId !== undefined && reference !== undefined
        ? ([whole, {referralId, reference}] as const)
        : undefined;
    }),
  );
  return new Map(found.filter((each) => each !== undefined));
};

/** Whether what was chosen is not what it was when the page was made: some of it is closed, or is part of another page. */
export const hasChanged = ({asked, closed}: Chosen): boolean =>
  closed.length > 0 || asked.some(({mergedFrom}) => mergedFrom !== undefined);

/** What is still to be sent: a listing of which two pages were chosen stays while one of them was not sent. */
export const leftOf = ({asked, open, closed}: Chosen, sent: SentBefore): Chosen => {
  const left = asked.filter((whole) => !sent.has(whole));
  const still = (all: readonly WholeListing[]): WholeListing[] =>
    all.flatMap(({listing: {id}}) => {
      const ofIt = left.filter(({listing}) => listing.id === id);
      // By its own name it was seen.
      return ofIt.find(({mergedFrom}) => !mergedFrom) ?? ofIt[0] ?? [];
    });
  return {asked: left, open: still(open), closed: still(closed)};
};

/** What was sent, for whoever sends the rest. */
export const sentAlready = (sent: SentBefore): SentAlready[] =>
  [...sent].map(([whole, {reference}]) => ({name: asAsked(whole).listing.name, reference}));
