import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Person, Referral, ReferralEvent, ReferralState} from '#shared/model/referral.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {type ReferralStep, transitionFor} from '#shared/referral/states.ts';
import {clocksOf} from '#shared/referral/workingDays.ts';
import type {ProviderView} from '#shared/ui/provider/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {formToken} from '../http/formGuard.ts';

/** What a provider can do from a link, and the step that it is. */
export const PROVIDER_STEPS = {
  received: 'acknowledge',
  'call-on': 'plan-call',
  'not-suitable': 'not-suitable',
} as const satisfies Record<string, ReferralStep>;
export type ProviderStep = keyof typeof PROVIDER_STEPS;

export const isProviderStep = (action: string): action is ProviderStep =>
  Object.hasOwn(PROVIDER_STEPS, action);

const LABELS: Readonly<Record<ReferralState, string>> = {
  sent: 'New',
  received: 'Received',
  accepted: 'Call planned',
  'not-suitable': 'Not suitable',
  offered: 'Offered',
  booked: 'Booked',
  started: 'Started',
  completed: 'Completed',
  'left-early': 'Left early',
  'did-not-attend': 'Did not attend',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  unanswered: 'Not answered',
  reopened: 'Opened again',
  transferred: 'Passed on',
};

const WHO: Readonly<Record<ReferralEvent['by'], string>> = {
  person: 'the person',
  professional: 'the referrer',
  provider: 'you',
  curator: 'the Local Menu team',
  system: 'this site',
};

const eventInWords = ({at, to, by, callOn}: ReferralEvent): string => {
  const instant = new Date(at);
  const what = to === 'sent' ? 'sent' : LABELS[to].toLowerCase();
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}: ${what}${
    callOn === undefined ? '' : ` for ${dateInWords(callOn)}`
  }, by ${WHO[by]}`;
};

const startInWords = (whole: WholeListing | undefined, runId: string): string => {
  const first = whole?.runs.find(({id}) => id === runId)?.sessions[0];
  return first
    ? `${dateInWords(first.date, {weekday: true})}, ${timeInWords(first.startsAt)}`
    : 'A start that is no longer listed';
};

export interface ReferralViewSources {
  readonly referral: Referral;
  readonly person: Person;
  readonly events: readonly ReferralEvent[];
  readonly whole: WholeListing | undefined;
  readonly cookie: string;
}

/** One referral as its provider sees it. */
export const referralView = (
  {referral, person, events, whole, cookie}: ReferralViewSources,
  {
    values = {},
    errors = [],
    notice,
  }: {values?: FormValues; errors?: readonly FormError[]; notice?: 'done' | 'stale' | undefined} = {},
): ProviderView => {
  const clocks = clocksOf({state: referral.state, owedSince: referral.createdAt});
  const inWords = (day: string): string => dateInWords(day, {weekday: true});
  const steps = Object.keys(PROVIDER_STEPS).filter(isProviderStep);
  return {
    page: 'referral',
    action: `/provider/referral/${referral.reference}`,
    formToken: formToken(cookie),
    reference: referral.reference,
    version: referral.version,
    stateLabel: LABELS[referral.state],
    listingName: referral.listing.name,
    needs: needsInWords(person),
    contact: [
      ...(referral.emailBouncedAt === undefined
        ? []
        : [{key: 'Email', value: ['Our email to them came back: phone them']}]),
      ...(referral.hasEmail
        ? []
        : [{key: 'Email', value: ['They have no email: phone them with your answer']}]),
      ...contactInWords(person),
    ],
    person: [
      ...toldInWords(person, {isOwn: false}),
      ...(referral.runId === undefined
        ? []
        : [{key: 'Start that they chose', value: [startInWords(whole, referral.runId)]}]),
    ],
    history: events.map(eventInWords),
    can: steps.filter((step) => transitionFor(PROVIDER_STEPS[step], referral.state, 'provider') !== null),
    owed: clocks && {
      acknowledgeBy: clocks.acknowledgeBy === null ? null : inWords(clocks.acknowledgeBy),
      actBy: inWords(clocks.actBy),
    },
    values,
    errors,
    notice,
  };
};
