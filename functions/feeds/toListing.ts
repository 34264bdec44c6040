import type {Listing, ListingStatus, Place, ServiceArea} from '#shared/model/listing.ts';
import {IsoDate, Point} from '#shared/model/primitives.ts';
import type {DeliveryMode} from '#shared/taxonomy/index.ts';
import {exactTerms} from './exactTerms.ts';
import {guessAccess, guessLanguages} from './guessAccess.ts';
import {emailOf, phoneOf, webAddressOf} from './guessContact.ts';
import {guessCost} from './guessCost.ts';
import {guessMeaning} from './guessMeaning.ts';
import {oneLine, plainText, shorten, slugify, sourceId} from './plainText.ts';
import type {SourcePlace, SourceService} from './sourceService.ts';

const MOST_PLACES = 30;
const MOST_PARAGRAPHS = 20;
const PARAGRAPH_LENGTH = 3000;

/** A listing as a menu record has it, and what did not fit. */
interface MappedListing {
  readonly listing: Omit<Listing, 'version' | 'updatedAt'>;
  readonly notes: readonly string[];
}

export interface MapOptions {
  /** The feed's name: the first part of every id. */
  readonly source: string;
  /** `YYYY-MM-DD`: a check that lies ahead of it is a mistake. */
  readonly today: string;
}

const STATUSES: ReadonlyMap<string, ListingStatus> = new Map([
  ['active', 'live'],
  ['open', 'live'],
  ['inactive', 'hidden'],
  ['defunct', 'hidden'],
  ['closed', 'hidden'],
  ['temporarily closed', 'paused'],
]);

const pointOf = ({lat, lng}: SourcePlace): Point | undefined =>
  lat === 0 && lng === 0 ? undefined : Point.safeParse({lat, lng}).data;

const placeOf = (place: SourcePlace, notes: string[]): Place | undefined => {
  const lines = place.lines.map(oneLine).filter(Boolean);
  const [name = ''] = [oneLine(place.name ?? ''), ...lines, oneLine(place.town ?? '')].filter(Boolean);
  const point = pointOf(place);
  if (place.lat !== undefined && place.lng !== undefined && !point) {
    notes.push(
      `The place "${shorten(name, 60)}" stands at ${place.lat}, ${place.lng}, which is nowhere: left out`,
    );
  }
  if (name === '') return undefined;
  const postcode = oneLine(place.postcode ?? '').toUpperCase();
  const address = [...lines, place.town, place.county, postcode]
    .map((part) => oneLine(part ?? ''))
    .filter(Boolean);
  return {
    name: shorten(name, 160),
    ...(address.length > 0 && {address: shorten(address.join(', '), 300)}),
    ...(place.town && {town: shorten(oneLine(place.town), 80)}),
    ...(postcode !== '' && postcode.length <= 8 && {postcode}),
    ...(point && {point}),
    isApproximate: false,
  };
};

const NATION =
  /^(?:england|scotland|wales|great britain|gb|uk|united kingdom|nationwide|national|whole of the uk)$/i;

const serviceAreaOf = (areas: readonly string[]): ServiceArea | undefined =>
  areas.some((area) => NATION.test(area.trim())) ? {kind: 'nationwide'} : undefined;

/** How it is given, where the name or a term says so outright. */
const deliveryOf = (texts: readonly string[], hasPlace: boolean): DeliveryMode[] => {
  const all = texts.join(' \n ');
  const modes: DeliveryMode[] = [];
  if (hasPlace && /\b(?:groups?|class(?:es)?)\b/i.test(all)) modes.push('in-person-group');
  if (/\b(?:helplines?|hotlines?|warmlines?|telephone)\b/i.test(all)) modes.push('phone');
  if (/\b(?:home visit\w*|in-home|at home)\b/i.test(all)) modes.push('home-visit');
  if (/\bdrop.?ins?\b/i.test(all)) modes.push('drop-in');
  return modes;
};

const MUST_BE_REFERRED =
  /\b(?:referrals? (?:only|required|needed|is required|from)|by referral|referred by|(?:doctor|physician|gp|court|agency|professional) referral)\b/i;

const referralOf = (service: SourceService, how: string): Listing['referral'] => {
  const isReferredOnly = MUST_BE_REFERRED.test(service.applicationProcess ?? '');
  return {
    self: !isReferredOnly,
    professional: true,
    isOnline: false,
    how: shorten(how, 500),
    ...(isReferredOnly && {
      askWhom: 'Ask your GP surgery, or the person who supports you, whether they can refer you.',
    }),
    questions: [],
  };
};

const ageOf = (age: number | undefined): number | undefined =>
  age !== undefined && Number.isInteger(age) && age >= 0 && age <= 120 ? age : undefined;

const labelled = (label: string, texts: readonly (string | undefined)[], separator = '; '): string[] => {
  const said = texts.map((text) => oneLine(text ?? '')).filter(Boolean);
  return said.length > 0 ? [`${label}: ${[...new Set(said)].join(separator)}`] : [];
};

/** Everything that has no field of its own here is said in words: nothing that a person could use is lost. */
const descriptionOf = (service: SourceService, isEligibilityLong: boolean): string[] => {
  const told = plainText(service.description ?? '')
    .split(/\n+/)
    .filter(Boolean);
  const paragraphs = [
    ...(told.length > 0 ? told : ['The provider has not described this yet.']),
    ...labelled('Also known as', [service.alternateName]),
    ...(isEligibilityLong ? labelled('Who it is for', service.eligibility) : []),
    ...labelled('When', service.hours, '. '),
    ...labelled('Area', service.areas),
    ...labelled('Languages', [...service.languages, service.interpretation]),
    ...labelled('Access', service.accessibility),
    ...labelled('Waiting', [service.waitTime]),
    ...labelled('The provider says', [service.accreditations]),
  ];
  const kept = paragraphs.slice(0, MOST_PARAGRAPHS - 1);
  const rest = paragraphs.slice(MOST_PARAGRAPHS - 1).join(' ');
  return [...kept, ...(rest ? [rest] : [])].map((paragraph) => shorten(paragraph, PARAGRAPH_LENGTH));
};

const howToJoin = (service: SourceService, extension: string | undefined): string => {
  const said = oneLine(service.applicationProcess ?? '');
  const isSaid = said !== '' && !/^(?:none|n\/?a)$/i.test(said);
  const sentence = isSaid ? said : 'Contact the provider.';
  return extension === undefined
    ? sentence
    : `${shorten(sentence, 440)} The phone extension is ${extension}.`;
};

/**
 * A feed's service as a listing. `slugFor` gives it a web address. The rules stand in this folder's README; what was
 * there and cannot be used is named in the notes. @throws Error never: what is wrong shows when the record is checked
 */
export const toListing = (
  service: SourceService,
  organisationId: string,
  slugFor: (wanted: string, id: string) => string,
  {source, today}: MapOptions,
): MappedListing => {
  const notes: string[] = [];
  const name = oneLine(service.name ?? '');
  const id = sourceId(source, service.id);
  const texts = [service.name ?? '', service.alternateName ?? '', ...service.terms].map(oneLine);
  const exact = exactTerms(service.termIds ?? []);
  const meaning = exact ?? guessMeaning(texts);
  const places = service.places.flatMap((place) => placeOf(place, notes) ?? []);
  if (places.length > MOST_PLACES) notes.push(`Only ${MOST_PLACES} of its ${places.length} places fit`);
  const called = phoneOf(service.phones);
  if (!called && service.phones.length > 0)
    notes.push('None of its phone numbers can be rung as written: left out');
  const email = emailOf(service.email);
  if (service.email && !email) notes.push('Its email address is not one: left out');
  const website = webAddressOf(service.url);
  if (service.url && !website) notes.push('Its web address is not one: left out');

  const eligibility = service.eligibility.map(oneLine).filter(Boolean);
  const isEligibilityLong = eligibility.length > 12 || eligibility.some((line) => line.length > 300);
  const minimumAge = ageOf(service.minimumAge);
  const maximumAge = ageOf(service.maximumAge);
  const area = serviceAreaOf(service.areas);
  const description = descriptionOf(service, isEligibilityLong);
  const status = STATUSES.get((service.status ?? '').toLowerCase());
  if (service.status && !status)
    notes.push(`Its status "${shorten(service.status, 40)}" is not one that we know: shown as live`);
  const checkedOn = IsoDate.safeParse(service.assuredDate?.slice(0, 10)).data;

  const listing: MappedListing['listing'] = {
    id,
    slug: slugFor(slugify(name), id),
    name: shorten(name, 160),
    organisationId,
    supportType: meaning.supportType ?? 'information',
    conditions: [...meaning.conditions],
    audiences: [...meaning.audiences],
    summary: shorten(description[0] ?? name, 300),
    description,
    delivery: exact ? [...exact.delivery] : deliveryOf(texts, places.length > 0),
    places: places.slice(0, MOST_PLACES),
    ...(area && {serviceArea: area}),
    eligibility: {
      ...(minimumAge !== undefined && {minimumAge}),
      ...(maximumAge !== undefined && maximumAge >= (minimumAge ?? 0) && {maximumAge}),
      forYouIf: isEligibilityLong ? [] : eligibility,
      notForYouIf: [],
    },
    languages: guessLanguages(service.languages),
    access: guessAccess(service.accessibility, [...service.languages, service.interpretation ?? '']),
    cost: guessCost(service.fees, service.costs),
    referral: referralOf(service, howToJoin(service, called?.extension)),
    activationLevels: [],
    contact: {...(called && {phone: called.phone}), ...(email && {email}), ...(website && {website})},
    status: status ?? 'live',
    ...(service.alert && {statusNote: shorten(oneLine(service.alert), 300)}),
    ...(checkedOn !== undefined && checkedOn <= today && {checkedOn}),
    checkEveryMonths: 6,
    isDemonstration: false,
  };
  return {listing, notes};
};
