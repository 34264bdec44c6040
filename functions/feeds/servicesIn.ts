/** A service as it stands in a document, and where in it. */
export interface FoundService {
  readonly at: string;
  readonly service: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks of a service that no other thing of the standard has. */
const isService = (value: Fields): boolean =>
  'status' in value ||
  'organization' in value ||
  'organization_id' in value ||
  'service_at_locations' in value;

/** No feed nests its lists deeper; a file that does is no feed. */
const MOST_DEPTH = 4;

/**
 * The services in a document of an Open Referral UK feed, in order: one service, a page with `contents`, a list, an
 * organisation with its services, or services at locations. Taxonomies, terms and the feed's own description hold none.
 */
export function* servicesIn(document: unknown, at = '', depth = 0): Generator<FoundService> {
  if (depth > MOST_DEPTH) return;
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries()) yield* servicesIn(item, `${at}[${index}]`, depth + 1);
  } else if (!isFields(document)) {
    return;
  } else if (Array.isArray(document.contents)) {
    yield* servicesIn(document.contents, `${at}contents`, depth + 1);
  } else if (isFields(document.service)) {
    const {service, location} = document;
    yield {
      at: `${at}.service`,
      service: isFields(location) ? {...service, service_at_locations: [{location}]} : service,
    };
  } else if (isService(document)) {
    yield {at, service: document};
  } else if (Array.isArray(document.services)) {
    const {services, ...organization} = document;
    for (const [index, service] of services.entries()) {
      if (isFields(service)) yield {at: `${at}.services[${index}]`, service: {organization, ...service}};
    }
  }
}

/**
 * How much a document is likely to tell of a service, 0 the most: a service's own page, then pages of services, then an
 * organisation with its services, then services at locations.
 */
export const rankOf = (document: unknown): number => {
  if (Array.isArray(document)) return 1;
  if (!isFields(document)) return 4;
  if (isFields(document.service)) return 3;
  if (isService(document)) return 0;
  const {contents} = document;
  if (!Array.isArray(contents)) return 2;
  return contents.some((item) => isFields(item) && isFields(item.service)) ? 3 : 1;
};
