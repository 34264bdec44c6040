import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Look} from '#shared/model/referral.ts';
import {readReference} from '#shared/referral/reference.ts';
import type {LooksView} from '#shared/ui/people/views.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {showPeople} from './showPeople.tsx';

type Deps = Pick<PeopleDeps, 'lookedAt' | 'getAccount' | 'shells' | 'now'>;

const SIDES: Readonly<Record<Look['by'], string>> = {
  person: 'The person',
  professional: 'Whoever referred them',
  provider: 'The provider',
  curator: 'The Local Menu team',
  system: 'This site',
};

const atInWords = (iso: string): string => {
  const instant = new Date(iso);
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}`;
};

const BY_CODE = 'By a link and a code';

/** Each account is read once, however often it looked. */
const mailboxes = async (
  {getAccount}: Deps,
  looks: readonly Look[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(looks.flatMap(({accountId}) => accountId ?? []))];
  const found = await Promise.all(ids.map((id) => getAccount(id)));
  return new Map(ids.map((id, index) => [id, found[index]?.account.email ?? 'An account that is gone']));
};

const looksFor = async (deps: Deps, typed: string): Promise<Pick<LooksView, 'looks' | 'errors'>> => {
  if (typed.trim() === '') return {looks: undefined, errors: []};
  const reference = readReference(typed);
  const looks = reference === null ? undefined : await deps.lookedAt(reference, deps.now());
  if (!looks) {
    const text = 'We know no referral by this reference. Check it: it may have been deleted';
    return {looks: undefined, errors: [{field: 'reference', href: '#reference', text}]};
  }
  const who = await mailboxes(deps, looks);
  return {
    looks: looks.map(({at, by, accountId, did}) => ({
      at: atInWords(at),
      side: SIDES[by],
      did: did === 'erase' ? 'Deleted it' : 'Opened it',
      who: accountId === undefined ? BY_CODE : (who.get(accountId) ?? ''),
    })),
    errors: [],
  };
};

/** GET /people/looks?reference=…: who opened or deleted what a person told us, and when. Nothing of the referral itself is read. */
export const looksPage =
  (deps: Deps): Route =>
  async (request) => {
    const reference = (request.query.get('reference') ?? '').slice(0, 40);
    const found = await looksFor(deps, reference);
    return showPeople(
      deps,
      sessionOf(request).actor,
      {page: 'looks', reference, ...found},
      {status: found.errors.length > 0 ? 400 : 200},
    );
  };
