import type {ReferrerProfile} from '#shared/access/profile.ts';
import {londonDate} from '#shared/london.ts';
import {ageOn} from '#shared/referral/age.ts';
import {type FormValues} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords, type WordsRow} from '#shared/referral/personInWords.ts';
import {practiceInWords} from '#shared/referral/practiceInWords.ts';
import {activationFit} from '#shared/referral/professional/activation.ts';
import type {askedQuestions} from '#shared/referral/professional/askedQuestions.ts';
import type {Suggestion, ViewOf} from '#shared/ui/professional/views.ts';
import {newId} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import {type Session} from '../http/session.ts';
import {chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {type Prepared} from './prepared.ts';
import {personOf} from './saveReferral.ts';
import {sameBefore} from './sameBefore.ts';
import {showProfessional} from './showProfessional.tsx';
import {suggestionsFor} from './suggestions.ts';

/** A form that was filled in, and what it comes to. */
export interface Filled extends Prepared {
  readonly session: Session;
  readonly profile: ReferrerProfile;
  readonly values: FormValues;
  readonly asked: ReturnType<typeof askedQuestions>;
}

/** What the providers will read, once: the answers to every question stand in it. */
const rowsOf = async (
  {getPractice}: Pick<ProfessionalDeps, 'getPractice'>,
  {read, asked, profile, fit, unfit}: Filled,
): Promise<WordsRow[]> => {
  const people = [...fit, ...unfit.map(({whole}) => whole)].map((whole) =>
    personOf(read, {whole, asked, profile}),
  );
  const [first] = people;
  if (!first) return [];
  const answers = new Map(people.flatMap((person) => person.answers.map((answer) => [answer.ask, answer])));
  const needs = needsInWords(first);
  const {tellPractice: code} = first;
  const practice = code === undefined ? undefined : practiceInWords(code, await getPractice(code));
  return [
    ...toldInWords({...first, answers: [...answers.values()]}, {isOwn: false, practice}),
    ...contactInWords(first),
    {key: 'Help to take part', value: needs.length > 0 ? needs : ['None asked for']},
  ];
};

/** What the listings say of the level that was measured, those that it suits first; nothing without one. */
const activationOf = ({read, fit}: Filled): ViewOf<'check'>['activation'] => {
  const {activation} = read.said;
  if (!activation) return [];
  const judged = fit.map(({listing}) => ({name: listing.name, fit: activationFit(listing, activation)}));
  return [
    ...judged.filter((each) => each.fit === 'suits'),
    ...judged.filter((each) => each.fit === 'other'),
  ].flatMap(({name, fit: how}) => (how === 'not-said' ? [] : [{name, fit: how}]));
};

/** What else there is, where the choice may not be the best one: a level says so, or the person's age or answers. */
const suggestionsOf = async (
  deps: ProfessionalDeps,
  {read: {request, said}, fit, unfit}: Filled,
): Promise<Suggestion[]> => {
  if (said.activation === undefined && unfit.length === 0) return [];
  return await suggestionsFor(deps)({
    chosen: [...fit, ...unfit.map(({whole}) => whole)],
    postcode: request.postcode,
    age: ageOn(request.dateOfBirth, londonDate(deps.now())),
    activation: said.activation,
  });
};

/** Check your answers: what it will say, and to whom it goes. */
export const checkPage = async (
  deps: ProfessionalDeps,
  filled: Filled,
  {
    key = newId(),
    status,
    ...more
  }: {key?: string; status?: number} & Pick<ViewOf<'check'>, 'notice' | 'sent'> = {},
): Promise<Reply> =>
  showProfessional(
    deps,
    {
      page: 'check',
      formToken: formToken(filled.session.cookie),
      key,
      listings: filled.fit.map(chosenListing),
      unfit: filled.unfit.map(({whole, because}) => ({...chosenListing(whole), because})),
      activation: activationOf(filled),
      suggestions: await suggestionsOf(deps, filled),
      same: await sameBefore(deps)(filled.session.actor, filled.read.request, filled.fit),
      rows: await rowsOf(deps, filled),
      values: filled.values,
      ...more,
    },
    status === undefined ? {} : {status},
  );
