import {may} from '#shared/access/may.ts';
import type {ReferrerProfile} from '#shared/access/profile.ts';
import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords, type WordsRow} from '#shared/referral/personInWords.ts';
import {practiceInWords} from '#shared/referral/practiceInWords.ts';
import {activationFit} from '#shared/referral/professional/activation.ts';
import {askedQuestions} from '#shared/referral/professional/askedQuestions.ts';
import {professionalAnswers} from '#shared/referral/professional/readReferral.ts';
import type {Suggestion, ViewOf} from '#shared/ui/professional/views.ts';
import {sha256, newId} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import {chosenFrom, chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {formKeyOf} from './formKey.ts';
import {isLicensed} from './licence.ts';
import {showClosed, showForm} from './referPage.ts';
import {prepare, type Prepared} from './prepared.ts';
import {formKey, personOf} from './saveReferral.ts';
import {sameBefore} from './sameBefore.ts';
import {sendAll} from './sendAll.ts';
import {showProfessional} from './showProfessional.tsx';
import {suggestionsFor} from './suggestions.ts';

interface Filled extends Prepared {
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

const checkPage = async (
  deps: ProfessionalDeps,
  filled: Filled,
  {key = newId(), notice, status}: {key?: string; notice?: ViewOf<'check'>['notice']; status?: number} = {},
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
      notice,
    },
    status === undefined ? {} : {status},
  );

const send = async (deps: ProfessionalDeps, filled: Filled, key: string): Promise<Reply> => {
  const {actor} = filled.session;
  const saved = await sendAll(deps)({
    ...filled,
    actor,
    keyOf: (whole) => formKey(actor, {key, read: filled.read}, whole),
    togetherId: sha256(`together/${actor.account.id}/${key}`).slice(0, 32),
  });
  if (saved === 'key-reused') return await checkPage(deps, filled, {notice: 'key-reused', status: 409});
  const sent = new URLSearchParams(saved.map(({reference}) => ['reference', reference]));
  return seeOther(`/professional/sent?${sent.toString()}`);
};

/**
 * POST /professional/refer: the form, then "check your answers", then sending. No draft is kept anywhere: each page
 * carries what it shows, and what is sent is what was seen.
 */
export const referSend =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const {actor, cookie} = session;
    if (!may.makeReferral(actor))
      throw new ProblemError('not-allowed', 'Your sign-in does not open this page.');
    const posted = valuesOf(formOf(request));
    const typed = professionalAnswers(posted);
    const now = deps.now();
    const profile = await deps.profiles.get(actor.account.id);
    const {open, closed} = await chosenFrom(deps)(listOf(typed, 'listing'));
    // What was merged meanwhile may go to another provider: its name is seen before anything is sent there.
    const isMerged = open.some(({mergedFrom}) => mergedFrom !== undefined);
    const values = isMerged ? {...typed, listing: open.map(({listing}) => listing.slug)} : typed;
    if (open.length === 0) return showClosed(deps, closed, {isUnderWay: true});
    const asked = askedQuestions(open.map(({listing}) => listing));
    const hasLicence = await isLicensed(deps, actor, profile);
    const prepared = prepare(values, {listings: open, asked, hasLicence, today: londonDate(now)});
    const step = valueOf(posted, 'step');
    if (!profile || step === 'change') return showForm(deps, {open, cookie, hasLicence, values});
    if ('errors' in prepared) {
      return showForm(deps, {open, cookie, hasLicence, values, errors: prepared.errors});
    }
    const filled: Filled = {...prepared, session, profile, values, asked};
    const key = formKeyOf(posted);
    if (step === 'send' && isMerged) return await checkPage(deps, filled, {notice: 'merged', status: 409});
    if (step !== 'send' || key === null || filled.fit.length === 0 || closed.length > 0) {
      return await checkPage(deps, filled);
    }
    if (!(await deps.limits.allows('referral', sha256(`account/${actor.account.id}`), now))) {
      return await checkPage(deps, filled, {key, notice: 'limit', status: 429});
    }
    return await send(deps, filled, key);
  };
