import type {JSX} from 'preact';
import type {ResultItem} from '#shared/model/search.ts';
import {CONDITIONS, DELIVERY_MODES, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {whyFacts} from '#shared/search/whyFacts.ts';
import {Facts} from '../listing/Facts.tsx';
import {audiencesInWords} from '../listing/audiencesInWords.ts';
import {availabilityInWords} from '../listing/availabilityInWords.ts';
import {checkedInWords} from '../listing/checkedInWords.ts';
import {costInWords} from '../listing/costInWords.ts';
import {distanceInWords} from '../listing/distanceInWords.ts';
import {joinInWords} from '../listing/joinInWords.ts';
import {isAnyTime, startInWords} from '../listing/startInWords.ts';
import {Tag} from '../components/Tag.tsx';
import {canTick, ReferTick} from './ReferThese.tsx';
import {ShortlistButton} from './ShortlistButton.tsx';

export interface ResultCardProps {
  readonly item: ResultItem;
  /** The London day of reading. */
  readonly today: string;
  /** True when the person's own place is not known to the postcode. */
  readonly isAbout: boolean;
  /** The path and query of this page. */
  readonly back: string;
  /** True for somebody who looks for what takes a professional's referral. */
  readonly isReferring?: boolean;
  /** A map is offered, which reads where the result is. */
  readonly hasMap?: boolean;
}

/** Conditions named on a card; the rest are counted. */
const MOST_CONDITIONS = 3;
const REMOTE = /^(phone|video|self-paced|app|online|post)/;

const forWhom = ({conditions, audiences}: ResultItem): string => {
  const named = conditions.slice(0, MOST_CONDITIONS).map((slug) => labelIn(CONDITIONS, slug));
  const more = conditions.length - named.length;
  const words = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [words, audiencesInWords(audiences)].filter((part) => part !== '').join('. ') || 'Anyone';
};

const where = ({place, distanceKm, delivery}: ResultItem, isAbout: boolean): string => {
  const ways = delivery.filter((mode) => place === null || REMOTE.test(mode));
  const remote = ways.map((mode) => labelIn(DELIVERY_MODES, mode)).join(', ');
  if (place === null) return remote || 'Ask them where';
  const town = place.town !== null && !place.name.includes(place.town) ? `, ${place.town}` : '';
  const isFarAbout = isAbout || place.isApproximate === true;
  const far = distanceKm === null ? '' : ` (${distanceInWords(distanceKm, {isAbout: isFarAbout})})`;
  return `${place.name}${town}${far}${remote && `. Also: ${remote.toLowerCase()}`}`;
};

/** What the map, if it is asked for, reads of a card. */
const onMap = ({place}: ResultItem) =>
  place?.point && {
    'data-point': `${place.point.lat},${place.point.lng}`,
    'data-where': place.name,
    ...(place.isApproximate === true && {'data-about': ''}),
  };

/** One result: everything that decides whether to open it. */
export const ResultCard = ({
  item,
  today,
  isAbout,
  back,
  isReferring = false,
  hasMap = false,
}: ResultCardProps): JSX.Element => {
  const availability = availabilityInWords(item.availability);
  const offer = {
    delivery: item.delivery,
    isOpen: item.availability === 'open',
    wait: item.waitWeeks === undefined ? undefined : {weeks: item.waitWeeks},
  };
  const saidBelow = new Set(whyFacts(item, {today, isAbout}));
  const why = item.why.filter((line) => !saidBelow.has(line));
  return (
    <li class="app-result" id={`result-${item.slug}`} {...(hasMap ? onMap(item) : {})}>
      <h2 class="nhsuk-heading-s app-result__name">
        <a href={`/support/${item.slug}`}>{item.name}</a>
      </h2>
      <p class="app-result__kind">
        {labelIn(SUPPORT_TYPES, item.supportType)} from {item.provider.name}
      </p>
      <p>{item.summary}</p>
      <Facts
        facts={[
          ['Who it is for', forWhom(item)],
          ['Where', where(item, isAbout)],
          [
            'Next start',
            <>
              {startInWords(item.nextStart, offer)}{' '}
              {(item.nextStart !== null || !isAnyTime(offer)) && (
                <Tag text={availability.text} colour={availability.colour} />
              )}
            </>,
          ],
          ['How to join', joinInWords(item.referral)],
          ['Cost', costInWords(item.cost)],
          ...(item.certification.label === '' ? [] : [['Certification', item.certification.label] as const]),
        ]}
      />
      {why.length > 0 && <p class="app-result__why">Why it is here: {why.join(' · ')}</p>}
      <p class="app-result__checked">{checkedInWords(item.checkedOn, {today, isStale: item.isStale})}</p>
      {isReferring && canTick(item) && <ReferTick slug={item.slug} name={item.name} />}
      <ShortlistButton slug={item.slug} name={item.name} back={back} />
    </li>
  );
};
