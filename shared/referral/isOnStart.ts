import type {Referral} from '../model/referral.ts';
import type {StartFacts} from '../model/startChange.ts';

/**
 * Whether the day that somebody was offered or given is that of a start, as it is or as it was. Offers by hand of
 * another day once left people on the start that they had asked for: its changes are not theirs. A day that was typed without a
 * time may be any of that day.
 */
export const isOnStart = (
  {startsOn, startsAt}: Pick<Referral, 'startsOn' | 'startsAt'>,
  starts: readonly Pick<StartFacts, 'sessions'>[],
): boolean =>
  starts.some(({sessions: [first]}) => {
    const isSameTime = startsAt === undefined || startsAt === first?.startsAt;
    return first?.date === startsOn && isSameTime;
  });
