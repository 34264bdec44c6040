import type {SourceCost, SourcePhone, SourcePlace, SourceService} from '../../feeds/sourceService.ts';
import {hoursInWords} from '../../feeds/hoursInWords.ts';
import type {CsvRow, HsdsPackage} from './hsdsTables.ts';

type Rows = ReadonlyMap<string, readonly CsvRow[]>;

/** The tables beside services.csv, each by what it is looked up by. */
interface HsdsJoins {
  readonly locations: Rows;
  readonly addressesByLocation: Rows;
  readonly phonesByService: Rows;
  readonly phonesByLocation: Rows;
  readonly phonesByOrganisation: Rows;
  readonly hoursByService: Rows;
  readonly hoursByLocation: Rows;
  readonly languagesByService: Rows;
  readonly accessByLocation: Rows;
  readonly eligibilityByService: Rows;
  readonly locationsByService: Rows;
  readonly termsByService: Rows;
  readonly areasByService: Rows;
  readonly costsByService: Rows;
  readonly terms: Rows;
}

export const readJoins = async (from: HsdsPackage): Promise<HsdsJoins> => ({
  locations: await from.by('locations', 'id'),
  addressesByLocation: await from.by('addresses', 'location_id'),
  phonesByService: await from.by('phones', 'service_id'),
  phonesByLocation: await from.by('phones', 'location_id'),
  phonesByOrganisation: await from.by('phones', 'organization_id'),
  hoursByService: await from.by('schedules', 'service_id'),
  hoursByLocation: await from.by('schedules', 'location_id'),
  languagesByService: await from.by('languages', 'service_id'),
  accessByLocation: await from.by('accessibility', 'location_id'),
  eligibilityByService: await from.by('eligibility', 'service_id'),
  locationsByService: await from.by('serviceAtLocations', 'service_id'),
  termsByService: await from.by('serviceTerms', 'service_id', 'link_id'),
  areasByService: await from.by('serviceAreas', 'service_id'),
  costsByService: await from.by('costs', 'service_id'),
  terms: await from.by('terms', 'id', 'taxonomy_id'),
});

const listed = (text: string | undefined): string[] =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean) ?? [];

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);

const phone = (row: CsvRow): SourcePhone[] =>
  row.number === undefined
    ? []
    : [{number: row.number, extension: row.extension, type: row.type ?? row.number_type}];

const place = (location: CsvRow, {addressesByLocation}: HsdsJoins): SourcePlace[] => {
  const addresses = addressesByLocation.get(location.id ?? '') ?? [];
  const address = addresses.find((row) => row.address_type !== 'postal') ?? {};
  const isNowhere = location.virtual === 'true' || location.location_type === 'virtual';
  if (isNowhere || location.location_type === 'postal') return [];
  return [
    {
      name: location.name,
      lines: [address.address_1, address.address_2].flatMap((line) => line ?? []),
      town: address.city,
      county: address.state_province,
      postcode: address.postal_code,
      lat: numberOf(location.latitude),
      lng: numberOf(location.longitude),
    },
  ];
};

const cost = (row: CsvRow): SourceCost => ({
  option: row.option,
  amount: numberOf(row.amount),
  note: row.amount_description,
});

const hours = (rows: readonly CsvRow[]): string[] =>
  hoursInWords(
    rows.map((row) => ({
      days: row.weekday === undefined ? listed(row.byday) : [row.weekday],
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      text: row.original_text ?? row.description,
    })),
  );

/** A row of services.csv with all that other tables say of it. Undefined when it has no id. */
export const hsdsService = (row: CsvRow, joins: HsdsJoins): SourceService | undefined => {
  const {id} = row;
  if (id === undefined) return undefined;
  const of = (rows: Rows): readonly CsvRow[] => rows.get(id) ?? [];
  const locationIds = [...of(joins.locationsByService).map((each) => each.location_id), row.location_id];
  const locations = [...new Set(locationIds)].flatMap((each) => joins.locations.get(each ?? '') ?? []);
  const atLocations = (rows: Rows): CsvRow[] => locations.flatMap((each) => rows.get(each.id ?? '') ?? []);
  const organisationId =
    row.organization_id ?? locations.find((each) => each.organization_id)?.organization_id;
  const ownHours = of(joins.hoursByService);
  const termIds = [
    ...of(joins.termsByService).map((each) => each.taxonomy_term_id ?? each.taxonomy_id ?? each.id),
    ...listed(row.taxonomy_ids),
  ];
  return {
    id,
    name: row.name,
    alternateName: row.alternate_name,
    description: row.description,
    url: row.url ?? row.website,
    email: row.email,
    status: row.status,
    alert: row.alert,
    fees: row.fees_description ?? row.fees,
    costs: of(joins.costsByService).map(cost),
    applicationProcess: row.application_process,
    waitTime: row.wait_time,
    accreditations: row.accreditations,
    eligibility: [
      row.eligibility_description ?? row.eligibility,
      ...of(joins.eligibilityByService).map((each) => each.eligibility),
    ].flatMap((text) => text ?? []),
    minimumAge: numberOf(row.minimum_age),
    maximumAge: numberOf(row.maximum_age),
    languages: [
      ...listed(row.languages),
      ...of(joins.languagesByService).flatMap((each) => each.language ?? each.name ?? each.code ?? []),
    ],
    interpretation: row.interpretation_services,
    accessibility: [
      ...atLocations(joins.accessByLocation).flatMap((each) => each.accessibility ?? each.description ?? []),
      ...locations.flatMap((each) => listed(each.accessibility)),
    ],
    terms: termIds.flatMap((each) => joins.terms.get(each ?? '')?.[0]?.name ?? []),
    hours: hours(ownHours.length > 0 ? ownHours : atLocations(joins.hoursByLocation)),
    areas: [
      ...listed(row.service_areas),
      ...of(joins.areasByService).flatMap((each) => each.name ?? each.service_area ?? []),
    ],
    phones: [
      ...of(joins.phonesByService),
      ...atLocations(joins.phonesByLocation),
      ...(joins.phonesByOrganisation.get(organisationId ?? '') ?? []),
    ].flatMap(phone),
    places: locations.flatMap((each) => place(each, joins)),
    assuredDate: row.assured_date,
    organisationId,
  };
};
