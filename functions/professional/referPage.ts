import {askedQuestions} from '#shared/referral/professional/askedQuestions.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {readReference} from '#shared/referral/reference.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {SentAlready} from '#shared/ui/professional/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {type CarriedOver, carriedOver} from './carriedOver.ts';
import {type Chosen, chosenFrom, chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {isLicensed} from './licence.ts';
import {showProfessional} from './showProfessional.tsx';

type Deps = Pick<
  ProfessionalDeps,
  'profiles' | 'licences' | 'getAnyListingBySlug' | 'getMailbox' | 'referrals' | 'shells' | 'now'
>;

/** The form, with what was typed. */
export const showForm = (
  deps: Pick<Deps, 'shells'>,
  {
    open,
    cookie,
    hasLicence,
    values = {},
    notice,
    errors = [],
  }: {
    readonly open: readonly WholeListing[];
    readonly cookie: string;
    readonly hasLicence: boolean;
    readonly values?: FormValues;
    readonly notice?: CarriedOver['notice'];
    readonly errors?: readonly FormError[];
  },
): Reply =>
  showProfessional(
    deps,
    {
      page: 'refer',
      formToken: formToken(cookie),
      listings: open.map(chosenListing),
      questions: askedQuestions(open.map(({listing}) => listing)).map(({question}) => question),
      asksActivation: hasLicence,
      values,
      notice,
      errors,
    },
    {status: errors.length > 0 ? 400 : 200},
  );

/** Of a hidden one only that it is hidden is said. */
const closedListing = (whole: WholeListing) => {
  const {status, referral} = whole.listing;
  const isShown = status !== 'hidden';
  return {
    ...chosenListing(whole),
    isShown,
    how: isShown ? referral.how : 'Its page is not shown on this site now.',
  };
};

/** What cannot be referred to here, and how else. */
export const showClosed = (
  deps: Pick<Deps, 'shells'>,
  closed: readonly WholeListing[],
  {isUnderWay = false, sent}: {isUnderWay?: boolean; sent?: readonly SentAlready[]} = {},
): Reply => showProfessional(deps, {page: 'closed', listings: closed.map(closedListing), isUnderWay, sent});

/** The same choice again: too much was chosen, or some of it takes no referrals here now. */
export const showChoice = (
  deps: Pick<Deps, 'shells'>,
  {open, closed}: Pick<Chosen, 'open' | 'closed'>,
): Reply => {
  const isTooMany = open.length > MOST_LISTINGS;
  const error = {field: 'listing', href: '#listing', text: `Tick ${MOST_LISTINGS} or fewer`} as const;
  return showProfessional(
    deps,
    {
      page: 'choose',
      listings: open.map(chosenListing),
      closed: closed.map(closedListing),
      errors: isTooMany ? [error] : [],
    },
    {status: isTooMany ? 400 : 200},
  );
};

/** The answer for what was chosen when it is not one to three open listings. */
export const choiceOr = (deps: Pick<Deps, 'shells'>, chosen: Chosen): Reply | undefined => {
  const {open, closed} = chosen;
  if (open.length === 0) return showClosed(deps, closed);
  return open.length > MOST_LISTINGS || closed.length > 0 ? showChoice(deps, chosen) : undefined;
};

/** Whoever was never asked says who they are, and comes back here. */
export const askWhoTheyAre = ({path, query}: HttpRequest, open: Chosen['open']): Reply => {
  const asked = new URLSearchParams(open.map(({listing}) => ['listing', listing.slug]));
  const from = readReference(query.get('from') ?? '');
  if (from !== null) asked.set('from', from);
  const back = `${path}?${asked.toString()}`;
  return seeOther(`/professional/profile?to=${encodeURIComponent(back)}`);
};

/**
 * GET /professional/refer?listing=…&from=…: one to three; of more, which. Whoever was never asked says who they are first. `from`
 * is the reference of one's own that has ended: what is told of the person stands in the form.
 */
export const referPage =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const chosen = await chosenFrom(deps)(request.query.getAll('listing'));
    const other = choiceOr(deps, chosen);
    if (other) return other;
    const {open} = chosen;
    const profile = await deps.profiles.get(actor.account.id);
    if (!profile) return askWhoTheyAre(request, open);
    const hasLicence = await isLicensed(deps, actor, profile);
    return showForm(deps, {open, cookie, hasLicence, ...(await carriedOver(deps, request))});
  };
