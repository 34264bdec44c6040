import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {owedSince} from '#shared/referral/clocks.ts';
import {erasableFrom} from '#shared/referral/erasable.ts';
import {feedbackAsks, feedbackInWords} from '#shared/referral/feedback.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {isMailed} from '#shared/referral/isMailed.ts';
import {contactWayInWords} from '#shared/referral/needs.ts';
import {sectionValues} from '#shared/referral/ownDetails.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {canMeasureAfter} from '#shared/referral/professional/activationAfter.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {pendingUndo} from '#shared/referral/pending.ts';
import {actionsNow, type ProviderAction} from '#shared/referral/providerActions.ts';
import {eventInWords, startInWords, STATE_LABELS} from '#shared/referral/providerWords.ts';
import {ASKING} from '#shared/referral/states.ts';
import {START_LABELS} from '#shared/referral/startChangeRows.ts';
import {askBy} from '#shared/referral/stillWanted.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {clocksOf} from '#shared/referral/workingDays.ts';
import type {ProviderRow, ProviderView, ReferralPageView} from '#shared/ui/provider/views.ts';
import {formToken} from '../http/formGuard.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {bookableRuns} from './bookableRuns.ts';
import type {ReferralSources} from './sourcesOf.ts';

interface Options {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  /** The form that was posted: what was typed, and what is wrong with it, belong there. */
  readonly tried?: ProviderAction | 'note' | 'activation';
  readonly notice?: 'done' | 'stale' | undefined;
}

/** The start, in words: of the run, when the person chose one and nobody has booked it yet. */
const startOf = ({referral, whole}: Pick<ReferralSources, 'referral' | 'whole'>): string | null => {
  const {startsOn, startsAt, runId} = referral;
  if (startsOn !== undefined) return startInWords(startsOn, startsAt);
  if (runId === undefined) return null;
  const run = whole?.runs.find(({id}) => id === runId);
  return run ? runInWords(run) : 'A start that is no longer listed';
};

const attendanceOf = ({referral: {attendance = [], runId}, whole}: ReferralSources): string | null => {
  if (attendance.length === 0) return null;
  const came = attendance.filter((session) => session.came).length;
  const inAll = whole?.runs.find(({id}) => id === runId)?.sessions.length ?? attendance.length;
  return `${came} of ${inAll}`;
};

/** Where it went, under which reference: whom our mail does not tell is told it by phone. */
const passedOnTo = ({state, proposed, movedTo}: Referral): ProviderRow[] =>
  state === 'transferred' && proposed && movedTo !== undefined
    ? [
        {
          key: 'Passed on to',
          value: [`${proposed.name}, ${proposed.organisationName}`, `Their reference there: ${movedTo}`],
        },
      ]
    : [];

const undoUntil = (referral: Referral, now: Date): string | null => {
  const pending = pendingUndo(referral, now);
  return pending ? timeInWords(londonTime(new Date(pending.until))) : null;
};

const erasable = (referral: Referral, now: Date): ReferralPageView['erasable'] => {
  const from = erasableFrom(referral);
  if (from === undefined) return 'after-end';
  return from <= now ? 'now' : {from: timeInWords(londonTime(from))};
};

/** One referral as its provider sees it. */
export const referralView = (
  sources: ReferralSources & {readonly now: Date},
  {values = {}, errors = [], tried, notice}: Options = {},
): ProviderView => {
  const {referral, person, events, whole, same, door, now} = sources;
  const clocks = clocksOf({
    state: referral.state,
    owedSince: owedSince(referral),
    proposed: referral.proposed,
  });
  const inWords = (day: string): string => dateInWords(day, {weekday: true});
  const start = startOf(sources);
  const attended = attendanceOf(sources);
  const asked = openProposal(referral);
  const mustAskBy = askBy(referral);
  return {
    page: 'referral',
    isSignedIn: door.kind === 'signed-in',
    action: door.path,
    formToken: formToken(door.cookie),
    reference: referral.reference,
    version: referral.version,
    stateLabel: STATE_LABELS[referral.state],
    listingName: referral.listing.name,
    needs: needsInWords(person),
    contact: [
      ...(referral.emailBouncedAt === undefined
        ? []
        : [
            {
              key: 'Email',
              value: [
                person.phone === undefined
                  ? 'Our email to them came back, and they gave no phone number: nobody can reach them now. If they call, ask for a number and an address'
                  : 'Our email to them came back: phone them',
              ],
            },
          ]),
      ...(referral.hasEmail
        ? []
        : [{key: 'Email', value: ['They have no email: phone them with your answer']}]),
      ...contactInWords(person),
    ],
    person: [
      ...(same.length === 0 ? [] : [{key: 'May be the same person as', value: same}]),
      ...toldInWords(person, {isOwn: false, practice: sources.practice}),
      ...(start === null
        ? []
        : [{key: referral.startsOn === undefined ? 'Start that they chose' : 'Start', value: [start]}]),
      ...(referral.feedback === undefined
        ? []
        : [{key: 'What they said afterwards', value: feedbackInWords(referral.feedback)}]),
      ...(referral.cameFrom === undefined
        ? []
        : [{key: 'Passed on to you', value: [`As they agreed. It was ${referral.cameFrom} before.`]}]),
      ...passedOnTo(referral),
      ...(sources.isNowPartOf === undefined
        ? []
        : [
            {
              key: 'The page',
              value: [`It is now part of ${sources.isNowPartOf}. You still answer this referral.`],
            },
          ]),
      ...(referral.answerBy === undefined
        ? []
        : [{key: 'A place is held until', value: [inWords(referral.answerBy)]}]),
      ...(attended === null ? [] : [{key: 'Sessions that they came to', value: [attended]}]),
    ],
    notes: (person.notes ?? []).map(({kind, at, text}) => ({
      kind,
      text,
      on: dateInWords(londonDate(new Date(at))),
    })),
    history: events.map(eventInWords),
    can: actionsNow(referral, now).filter((action) => action !== 'pass-on' || sources.passable.length > 0),
    starts: bookableRuns(whole, now).map((run) => ({id: run.id, label: runInWords(run)})),
    chosenStart: referral.runId,
    alternatives: sources.alternatives,
    passable: sources.passable,
    tellsThere: {referrer: referral.tellReferrer === true, practice: referral.tellsPractice === true},
    canMeasure: door.kind === 'signed-in' && canMeasureAfter(referral),
    licenceHref: sources.isLicensed
      ? null
      : `/provider/licence?${new URLSearchParams({organisation: referral.listing.organisationId}).toString()}`,
    asked:
      asked === undefined
        ? null
        : {
            ...asked,
            until: inWords(asked.answerBy),
            why: person.passOnWhy,
            keepsPlace: referral.state === 'booked',
          },
    suggested: referral.suggested ?? [],
    startChange: referral.startChange
      ? {
          rows: referral.startChange.rows.map((row) => ({...row, label: START_LABELS[row.what]})),
          isToCall: referral.startChange.isToCall === true,
          isAskedFor: ASKING.includes(referral.state),
        }
      : null,
    stands: {
      'put-right': sectionValues('contact', person),
      'put-right-needs': sectionValues('needs', person),
      'put-right-about': sectionValues('about', person),
    },
    feedback: feedbackAsks(referral),
    hasStartedOther: sources.hasStartedOther,
    askBy: mustAskBy === undefined ? null : inWords(mustAskBy),
    undoUntil: undoUntil(referral, now),
    erasable: erasable(referral, now),
    isMailed: isMailed(referral),
    // What to do where no mail of ours tells them.
    tellThem: wantsMail(referral, person) ? null : contactWayInWords(person.contactBy),
    owed: clocks && {
      acknowledgeBy: clocks.acknowledgeBy === null ? null : inWords(clocks.acknowledgeBy),
      actBy: inWords(clocks.actBy),
    },
    today: londonDate(now),
    tried,
    values,
    errors,
    notice,
  };
};
