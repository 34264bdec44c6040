import {alikeFacts} from '#shared/alike/facts.ts';
import {likenessOf} from '#shared/alike/likeness.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import {diffRows, labelOf} from '#shared/proposal/diff.ts';
import {inWords} from '#shared/proposal/inWords.ts';
import {valueIn} from '#shared/proposal/page.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ComparedPage, CompareView, ConfirmView, LookView} from '#shared/ui/doubles/views.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import type {CuratorDeps} from '../deps.ts';
import {homeOf} from '../proposals/proposalAt.ts';
import {type Choice, choiceName, hiddenOf, type Outcome} from './choice.ts';
import {compareHref} from './duplicatesPage.ts';
import {draftsOf} from './draftsOf.ts';
import {meansOf, startsToCome, takesRequests} from './meansOf.ts';
import type {Compared, OpenPair} from './openPair.ts';
import {reasonsInWords} from './reasonsInWords.ts';

interface Form {
  readonly formToken: string;
}

const idsOf = ({one, other, shown}: OpenPair): (readonly [string, string])[] => [
  ['one', one.listingId],
  ['other', other.listingId],
  ['shown', shown],
];

const pageOf = (subject: Compared, today: string): ComparedPage => {
  const {listing} = subject.stored.row;
  const starts = startsToCome(subject, today);
  return {
    name: listing.name,
    href: `/support/${listing.slug}`,
    facts: [
      {key: 'Provider', value: subject.organisation.name},
      ...(subject.programme ? [{key: 'Programme', value: subject.programme.name}] : []),
      {key: 'Checked', value: listing.checkedOn === undefined ? 'Never' : dateInWords(listing.checkedOn)},
      {key: 'Takes requests here', value: takesRequests(subject) ? 'Yes' : 'No'},
      {key: 'Starts to come', value: starts === 0 ? 'None' : String(starts)},
    ],
  };
};

const becauseOf = ({one, other}: OpenPair): string[] => {
  const [facts, others] = [alikeFacts(one.stored.row.listing), alikeFacts(other.stored.row.listing)];
  const likeness = facts && others && likenessOf(facts, others);
  return likeness ? reasonsInWords(likeness.reasons, facts) : [];
};

/** Two pages side by side, and what is chosen of each. */
export const compareView = (
  pair: OpenPair,
  choice: Choice,
  {
    formToken,
    today,
    apart,
    errors = [],
  }: Form & Pick<CompareView, 'apart'> & {readonly today: string; readonly errors?: readonly FormError[]},
): CompareView => ({
  page: 'compare',
  formToken,
  hidden: idsOf(pair),
  one: pageOf(pair.one, today),
  other: pageOf(pair.other, today),
  because: becauseOf(pair),
  apart,
  stays: choice.stays,
  fields: choice.sides.map(({field, side}) => ({
    name: choiceName(field),
    label: labelOf(field),
    one: inWords(field, valueIn(pair.one.base, field)),
    other: inWords(field, valueIn(pair.other.base, field)),
    chosen: side,
  })),
  waits: [pair.one, pair.other]
    .filter(({proposal}) => proposal?.state === 'sent')
    .map(({listingId, wanted}) => ({href: homeOf(listingId), name: wanted.listing.name})),
  drafts: draftsOf([pair.one, pair.other]),
  errors,
});

/** The page that would stay, as the public would see it. */
export const lookView = async (
  {getListing, schemes, origin}: Pick<CuratorDeps['editing'], 'getListing' | 'schemes' | 'origin'>,
  pair: OpenPair,
  choice: Choice,
  {stays, page, changes}: Outcome,
  {formToken, today}: Form & {readonly today: string},
): Promise<LookView> => {
  const sound = soundListing(page, changes, today);
  const [whole, certifiers] = await Promise.all([getListing(stays.listingId), schemes()]);
  const {runs = [], certificates = [], bands = {}} = whole ?? {};
  const {organisation, programme} = stays;
  return {
    page: 'look',
    formToken,
    hidden: [...idsOf(pair), ...hiddenOf(choice)],
    back: compareHref(pair.one.listingId, pair.other.listingId),
    ...('lacks' in sound
      ? {listing: undefined, lacks: sound.lacks.map(({text}) => text)}
      : {
          listing: {
            view: listingView(
              {
                listing: sound.listing,
                organisation,
                programme,
                runs,
                certificates,
                schemes: certifiers,
                bands,
              },
              today,
            ),
            today,
            origin,
            isPreview: true,
          },
          lacks: [],
        }),
  };
};

/** What a merge does, before it is done. */
export const confirmView = (
  pair: OpenPair,
  choice: Choice,
  outcome: Outcome,
  {formToken, today, errors = []}: Form & {readonly today: string; readonly errors?: readonly FormError[]},
): ConfirmView => {
  const {stays, goes, changes} = outcome;
  return {
    page: 'confirm',
    formToken,
    hidden: [...idsOf(pair), ...hiddenOf(choice)],
    back: compareHref(pair.one.listingId, pair.other.listingId),
    stays: stays.stored.row.listing.name,
    goes: goes.stored.row.listing.name,
    rows: diffRows(changes),
    means: meansOf(outcome, today),
    answers:
      stays.organisation.id === goes.organisation.id
        ? undefined
        : {before: goes.organisation.name, after: stays.organisation.name},
    drafts: draftsOf([goes, stays], goes),
    errors,
  };
};

/** Today in London. */
export const todayOf = ({now}: Pick<CuratorDeps['editing'], 'now'>): string => londonDate(now());
