import {calendarFile} from '#shared/calendar/calendarFile.ts';
import {ProblemError} from '#shared/problems.ts';
import {addressInWords} from '#shared/ui/listing/addressInWords.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {followSession} from './followSession.ts';
import {HAS_PLACE} from './followStatus.ts';
import {placeOf, runOf} from './whereItIs.ts';

/**
 * GET /my-referral/{token}/calendar.ics
 *
 * The dates of the referral that the cookie opens, whatever stands in the address. A calendar shows its titles on
 * screens that others see, so that the title says neither what it is nor with whom. @throws ProblemError `not-found`
 */
export const followCalendar = (
  deps: Pick<ReferralDeps, 'access' | 'referrals' | 'getListingBySlug' | 'origin' | 'now'>,
): Route => {
  const findSession = followSession(deps);
  return async (request) => {
    const referral = (await findSession(request))?.referral;
    const {startsOn, startsAt} = referral ?? {};
    if (!referral || startsOn === undefined || !HAS_PLACE.includes(referral.state)) {
      throw new ProblemError('not-found', 'There is no date here. Open your request again.');
    }
    const {reference, version, stateSince, listing} = referral;
    const whole = await deps.getListingBySlug(listing.slug);
    const sessions = runOf(referral, whole)?.sessions ?? [{date: startsOn, startsAt, endsAt: undefined}];
    const place = placeOf(referral, whole);
    const body = calendarFile(
      sessions.map(({date, startsAt: from, endsAt}, index) => ({
        uid: `${reference}-${index + 1}@${new URL(deps.origin).hostname}`,
        sequence: version,
        changedAt: stateSince,
        date,
        startsAt: from,
        endsAt,
        summary: `Appointment ${reference}`,
        about: listing.phone === undefined ? [] : [`If you cannot come, call ${listing.phone}`],
        location: place && addressInWords(place),
        url: `${deps.origin}/my-referral`,
      })),
    );
    return {
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="appointment.ics"',
      },
      body,
    };
  };
};
