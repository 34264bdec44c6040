import * as z from 'zod';
import {hoursInWords} from './hoursInWords.ts';
import type {SourceOrganisation, SourcePlace, SourceService} from './sourceService.ts';

/** Text, or nothing: feeds write null, "" and numbers where text belongs. */
const word = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || undefined)
  .optional()
  .catch(undefined);
/** A number, or its digits as text; null and "" are no number, where `Number` would read 0. */
const number = z
  .union([z.number(), z.string().trim().min(1).pipe(z.coerce.number())])
  .optional()
  .catch(undefined);
const several = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]).default([]);

const Address = z.object({
  address_1: word,
  address_2: word,
  city: word,
  state_province: word,
  postal_code: word,
  address_type: word,
});
const Phone = z.object({number: word, extension: word, type: word});
const Schedule = z.object({
  byday: word,
  opens_at: word,
  closes_at: word,
  description: word,
  attending_type: word,
});
const Location = z.object({
  name: word,
  location_type: word,
  latitude: number,
  longitude: number,
  addresses: several(Address),
  accessibility: several(z.object({description: word, details: word, accessibility: word})),
  phones: several(Phone),
  schedules: several(Schedule),
});
export const Organization = z.object({
  id: word,
  name: word,
  description: word,
  website: word,
  url: word,
  phones: several(Phone),
});

/** What we read of an Open Referral UK 3.0 service. Fields of the wrong kind are taken as absent; others are ignored. */
export const OrukService = z.object({
  id: word,
  name: word,
  alternate_name: word,
  description: word,
  url: word,
  email: word,
  status: word,
  alert: word,
  fees: word,
  fees_description: word,
  application_process: word,
  wait_time: word,
  accreditations: word,
  eligibility_description: word,
  minimum_age: number,
  maximum_age: number,
  interpretation_services: word,
  assured_date: word,
  organization_id: word,
  organization: Organization.optional().catch(undefined),
  schedules: several(Schedule),
  service_areas: several(z.object({name: word, service_area: word})),
  service_at_locations: several(
    z.object({location: Location.optional().catch(undefined), schedules: several(Schedule)}),
  ),
  languages: several(z.object({name: word, code: word, language: word})),
  cost_options: several(z.object({option: word, amount: number, amount_description: word})),
  phones: several(Phone),
  contacts: several(z.object({phones: several(Phone)})),
  attributes: several(
    z.object({
      taxonomy_term_id: word,
      taxonomy_term: z.object({id: word, name: word}).optional().catch(undefined),
    }),
  ),
});
export type OrukService = z.infer<typeof OrukService>;

const present = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.flatMap((value) => value ?? []);

const phonesOf = (phones: readonly z.infer<typeof Phone>[]) =>
  phones.flatMap(({number, extension, type}) => (number === undefined ? [] : [{number, extension, type}]));

const placeOf = (location: z.infer<typeof Location>): SourcePlace[] => {
  if (location.location_type === 'virtual' || location.location_type === 'postal') return [];
  const {addresses} = location;
  const address = addresses.find(({address_type}) => address_type !== 'postal') ?? addresses[0];
  return [
    {
      name: location.name,
      lines: present([address?.address_1, address?.address_2]),
      town: address?.city,
      county: address?.state_province,
      postcode: address?.postal_code,
      lat: location.latitude,
      lng: location.longitude,
    },
  ];
};

const hoursOf = (schedules: readonly z.infer<typeof Schedule>[]): string[] => [
  ...hoursInWords(
    schedules.map(({byday, opens_at, closes_at}) => ({
      days: byday?.split(',') ?? [],
      opensAt: opens_at,
      closesAt: closes_at,
    })),
  ),
  ...present(schedules.flatMap(({description, attending_type}) => [description, attending_type])),
];

/** A service of an Open Referral UK feed as any feed's service; undefined when it has no id. */
export const sourceServiceOf = (given: OrukService): SourceService | undefined => {
  const {id} = given;
  if (id === undefined) return undefined;
  const locations = present(given.service_at_locations.map(({location}) => location));
  return {
    id,
    name: given.name,
    alternateName: given.alternate_name,
    description: given.description,
    url: given.url,
    email: given.email,
    status: given.status,
    alert: given.alert,
    fees: given.fees_description ?? given.fees,
    costs: given.cost_options.map(({option, amount, amount_description: note}) => ({option, amount, note})),
    applicationProcess: given.application_process,
    waitTime: given.wait_time,
    accreditations: given.accreditations,
    eligibility: present([given.eligibility_description]),
    minimumAge: given.minimum_age,
    maximumAge: given.maximum_age,
    languages: present(given.languages.map(({name, language, code}) => name ?? language ?? code)),
    interpretation: given.interpretation_services,
    accessibility: present(
      locations.flatMap((each) =>
        each.accessibility.flatMap((one) => [one.accessibility ?? one.description, one.details]),
      ),
    ),
    terms: present(given.attributes.map(({taxonomy_term: term}) => term?.name)),
    termIds: present(
      given.attributes.map(({taxonomy_term_id, taxonomy_term: term}) => taxonomy_term_id ?? term?.id),
    ),
    hours: hoursOf([
      ...given.schedules,
      ...given.service_at_locations.flatMap(({schedules, location}) => [
        ...schedules,
        ...(location?.schedules ?? []),
      ]),
    ]),
    areas: present(given.service_areas.map(({name, service_area: area}) => name ?? area)),
    phones: phonesOf([
      ...given.phones,
      ...locations.flatMap(({phones}) => phones),
      ...given.contacts.flatMap(({phones}) => phones),
      ...(given.organization?.phones ?? []),
    ]),
    places: locations.flatMap(placeOf),
    assuredDate: given.assured_date,
    organisationId: given.organization?.id ?? given.organization_id,
  };
};

export const sourceOrganisationOf = (given: z.infer<typeof Organization>): SourceOrganisation | undefined =>
  given.id === undefined
    ? undefined
    : {
        id: given.id,
        name: given.name,
        description: given.description,
        url: given.website ?? given.url,
        phone: given.phones[0]?.number,
      };
