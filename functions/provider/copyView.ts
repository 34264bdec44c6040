import {dateInWords, londonDate} from '#shared/london.ts';
import type {Look, Person} from '#shared/model/referral.ts';
import {feedbackInWords} from '#shared/referral/feedback.ts';
import {keptInWords, looksForPerson, stepsForPerson} from '#shared/referral/ownHistory.ts';
import {asTold, toldSteps} from '#shared/referral/pending.ts';
import {isMailed} from '#shared/referral/isMailed.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {isOpen} from '#shared/referral/states.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import type {ProviderRow, ProviderView} from '#shared/ui/provider/views.ts';
import type {ProviderDeps} from './deps.ts';
import type {ReferralSources} from './sourcesOf.ts';

const NONE = ['None'];

/** What the provider wrote to whoever referred them: it was written to somebody else, so it is the person's to read. */
const notesOf = ({notes = []}: Person): ProviderRow[] =>
  notes
    .filter(({kind}) => kind === 'referrer')
    .map(({at, text}) => ({key: dateInWords(londonDate(new Date(at))), value: [text]}));

const part = (title: string, rows: readonly ProviderRow[]) => (rows.length === 0 ? [] : [{title, rows}]);

/**
 * What is held of a person as they would read and download it themselves, for who has no email or asks on the phone. A
 * decision that can still be taken back is not in it; nor is a level of activation, which nobody shows to the person.
 */
const copyOf = (
  {referral: standing, person, events, practice, door}: ReferralSources,
  looks: readonly Look[],
  now: Date,
): ProviderView => {
  const referral = asTold(standing, now);
  const provider = referral.listing.organisationName;
  const {label, lines} = stateInWords(referral, now);
  const needs = needsInWords(person);
  return {
    page: 'copy',
    back: door.path,
    reference: referral.reference,
    providerName: provider,
    today: dateInWords(londonDate(now)),
    parts: [
      ...part('Your request', [
        {key: 'Support', value: [`${referral.listing.name}, run by ${provider}`]},
        {key: 'Where it is', value: [label, ...lines]},
      ]),
      ...part('How we reach you', contactInWords(person)),
      ...part('What you told us', [
        ...toldInWords(person, {isOwn: true, isOnPaper: true, practice}),
        {key: 'Help to take part', value: needs.length > 0 ? needs : NONE},
        ...(referral.feedback ? [{key: 'How it was', value: feedbackInWords(referral.feedback)}] : []),
      ]),
      ...part('What was written to whoever referred you', notesOf(person)),
      ...part('What has happened', stepsForPerson(toldSteps(events, standing, now), provider)),
      ...part('Who has opened it', looksForPerson(looks, provider)),
    ],
    kept: keptInWords(referral.expiresAtEpochSeconds, now),
    isOpen: isOpen(referral.state),
    isMailed: isMailed(referral),
  };
};

/** The copy for the person, from either door of their provider. */
export const copyView = async (
  {referrals, now}: Pick<ProviderDeps, 'referrals' | 'now'>,
  sources: ReferralSources,
): Promise<ProviderView> => copyOf(sources, await referrals.listLooks(sources.referral.id), now());
