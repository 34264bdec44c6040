import {dateInWords} from '#shared/london.ts';
import type {DeliveryMode} from '#shared/taxonomy/index.ts';

/** Ways that wait for nobody: a person begins when they like. */
const OWN_TIME: ReadonlySet<DeliveryMode> = new Set(['self-paced-online', 'app', 'online-forum', 'post']);

interface Offer {
  readonly delivery: readonly DeliveryMode[];
  /** Whether it is running and takes people now. */
  readonly isOpen: boolean;
  /** How long people wait, where that is known. */
  readonly wait?: {readonly weeks: number} | undefined;
}

/** Whether somebody can begin whenever they like. */
export const isAnyTime = ({delivery, isOpen, wait}: Offer): boolean =>
  isOpen && (wait?.weeks ?? 0) === 0 && delivery.length > 0 && delivery.every((mode) => OWN_TIME.has(mode));

/** The next start (a London day), or what stands in its stead where no date is known. */
export const startInWords = (nextStart: string | null, offer: Offer): string => {
  if (nextStart !== null) return dateInWords(nextStart, {weekday: true});
  return isAnyTime(offer) ? 'Any time' : 'Ask them';
};
