import type {ApiOperation, ApiParameter} from '../operation.ts';
import {problemExample, PROBLEM_VARIES} from '../problem.ts';

const CONDITIONS_ID = '8b26ef6a-4d76-84f7-8a4b-ff47177dfff3';
const TYPE_2_ID = 'd4ed9c7c-d2ca-843d-8885-3405f31f4b88';
const SERVICE_ID = '49ef9480-9d63-8dc7-8d43-c8f5fa6f0000';
const PLACE_ID = '49ef9480-9d63-8dc7-8d43-c8f5fa6fe2dc';
const NOTHING_ID = '00000000-0000-8000-8000-000000000000';

const TYPE_2 = {
  id: TYPE_2_ID,
  name: 'Type 2 diabetes',
  description: 'Type 2 diabetes',
  taxonomy: 'Conditions',
  taxonomy_id: CONDITIONS_ID,
  term: 'diabetes-type-2',
};
const CONDITIONS = {
  id: CONDITIONS_ID,
  name: 'Conditions',
  description: 'Long-term conditions that a service is about.',
};

const whole = (name: string, description: string, schema: object): ApiParameter => ({
  name,
  in: 'query',
  description,
  required: false,
  schema: {type: 'integer', minimum: 1, ...schema},
});
const word = (name: string, description: string, format?: string): ApiParameter => ({
  name,
  in: 'query',
  description,
  required: false,
  schema: {type: 'string', ...(format !== undefined && {format})},
});

const PAGING = [
  whole('page', 'Which page, from 1. One after the last is empty.', {default: 1}),
  whole('per_page', 'How many in a page.', {default: 20, maximum: 50}),
  whole('perPage', 'The same as per_page, as the standard’s validator spells it.', {maximum: 50}),
];
const ID: ApiParameter = {
  name: 'id',
  in: 'path',
  description: 'The id, as a list of the feed gives it.',
  required: true,
  schema: {type: 'string', format: 'uuid'},
};

const STANDARD =
  'Open Referral UK 3.0, whose schemas say what is in it. The feed is open: no key, from any site. A member without a value is left out.';
const NOT_SERVED = 'A filter of the standard that is not named here is refused with 400.';
const REFUSED = {400: 'A page that cannot be, or a filter that this list does not have.'};
const ABSENT = {404: 'The feed has nothing of this id, or not any more.'};

const notThere = {
  name: 'not-there',
  summary: 'An id that nothing has',
  path: {id: NOTHING_ID},
  status: 404,
  answer: problemExample('not-found', 'The feed has nothing of this id.'),
  varies: PROBLEM_VARIES,
} as const;

const page = (contents: readonly object[]) => ({
  total_items: 1,
  total_pages: 1,
  page_number: 1,
  size: 1,
  first_page: true,
  last_page: true,
  empty: false,
  contents,
});
const PAGE_VARIES = ['/total_items', '/total_pages', '/last_page', '/contents'];

const SERVICE = {
  id: SERVICE_ID,
  name: 'DESMOND for people new to type 2 diabetes, Leeds',
  status: 'active',
  accreditations: 'QISMET certified until 31 March 2027',
};
const SERVICE_VARIES = [
  'accreditations',
  'additional_urls',
  'alert',
  'application_process',
  'assured_date',
  'attributes',
  'description',
  'eligibility_description',
  'email',
  'fees',
  'languages',
  'last_modified',
  'maximum_age',
  'minimum_age',
  'organization',
  'organization_id',
  'phones',
  'schedules',
  'service_areas',
  'service_at_locations',
  'url',
  'wait_time',
].map((name) => `/${name}`);

/** The operations of the open feed, `GET /api/oruk/…`, by the names of their routes. */
export const OPEN_FEED = {
  feed: {
    summary: 'The open feed',
    description: `Which version of the standard the feed has. ${STANDARD} Organisations stand in their services; they have no list of their own.`,
    success: {status: 200, description: 'The version, the profile, and this document.'},
    examples: [
      {
        name: 'version',
        summary: 'The version',
        status: 200,
        answer: {
          version: 'HSDS-UK-3.0',
          profile: 'https://docs.openreferraluk.org/en/latest/',
          openapi_url: 'https://menu.example/api/openapi.json',
        },
        varies: ['/openapi_url'],
      },
    ],
  },
  feedServices: {
    summary: 'All services of the open feed',
    description: `Every public listing once, with all that one service has. ${STANDARD} ${NOT_SERVED} With search or taxonomy_term_id the best come first. A menu of more than 20,000 listings is not filtered at once without a town or a postcode among the words of search: it answers 400, because a page of some would look like one of all. With cursor it is read part by part, in no order of use: then only what has all of the words as they are typed, no slip is mended. What is in the menu all the while and does not change is given once. What is published, changed or withdrawn meanwhile may be given or not; what moves to another place may be given twice, or not at all.`,
    parameters: [
      ...PAGING,
      word('search', 'Words to search for, in any order.'),
      word('taxonomy_term_id', 'Only services that are linked to this term.', 'uuid'),
      word(
        'cursor',
        'With a filter and no place: start, and then the next_cursor of each answer, until there is none (last_page is then true). An answer may be empty and not the last. Its other numbers are of this answer only. Leave page out. With a place in search, or without a filter, cursor is not looked at: page leads on.',
      ),
    ],
    success: {status: 200, description: 'A page of services.'},
    failures: REFUSED,
    examples: [
      {
        name: 'one',
        summary: 'The first service',
        query: {page: '1', per_page: '1'},
        status: 200,
        answer: page([SERVICE]),
        varies: PAGE_VARIES,
      },
      {
        name: 'no-such-page',
        summary: 'A page that cannot be',
        query: {page: '0'},
        status: 400,
        answer: problemExample('invalid-request', 'This cannot be asked of the feed', [
          {pointer: '#/page', detail: 'Use a whole number from 1'},
        ]),
        varies: PROBLEM_VARIES,
      },
    ],
  },
  feedService: {
    summary: 'One service of the open feed',
    description: `A listing with its provider, places, dates and certification, in the words that its page has. ${STANDARD}`,
    parameters: [ID],
    success: {status: 200, description: 'The service.'},
    failures: ABSENT,
    examples: [
      {
        name: 'a-course',
        summary: 'A course of the demonstration menu, shortened',
        path: {id: SERVICE_ID},
        status: 200,
        answer: SERVICE,
        varies: SERVICE_VARIES,
      },
      notThere,
    ],
  },
  feedPlaces: {
    summary: 'All places of the services of the open feed',
    description: `Every service once for each of its places; what has no place is not in it. ${STANDARD} ${NOT_SERVED}`,
    parameters: PAGING,
    success: {status: 200, description: 'A page of services at locations.'},
    failures: REFUSED,
    examples: [
      {
        name: 'one',
        summary: 'The first place',
        query: {page: '1', per_page: '1'},
        status: 200,
        answer: page([{id: PLACE_ID}]),
        varies: PAGE_VARIES,
      },
    ],
  },
  feedPlace: {
    summary: 'One place of a service of the open feed',
    description: `A place with its service; the service’s name and status stand beside it too. ${STANDARD}`,
    parameters: [ID],
    success: {status: 200, description: 'The service at the location.'},
    failures: ABSENT,
    examples: [
      {
        name: 'a-course',
        summary: 'Where a course of the demonstration menu is held, shortened',
        path: {id: PLACE_ID},
        status: 200,
        answer: {
          id: PLACE_ID,
          service_id: SERVICE_ID,
          name: 'DESMOND for people new to type 2 diabetes, Leeds',
          status: 'active',
        },
        varies: ['/location', '/location_id', '/service'],
      },
      notThere,
    ],
  },
  feedTaxonomies: {
    summary: 'The taxonomies of the open feed',
    description: `Conditions, kinds of support, whom it is for, and ways of taking part. ${STANDARD}`,
    parameters: PAGING,
    success: {status: 200, description: 'A page of taxonomies.'},
    failures: REFUSED,
    examples: [
      {
        name: 'one',
        summary: 'The first taxonomy',
        query: {page: '1', per_page: '1'},
        status: 200,
        answer: {...page([CONDITIONS]), total_items: 4, total_pages: 4, last_page: false},
      },
    ],
  },
  feedTaxonomy: {
    summary: 'One taxonomy of the open feed',
    description: `Its terms are in the list of terms. ${STANDARD}`,
    parameters: [ID],
    success: {status: 200, description: 'The taxonomy.'},
    failures: ABSENT,
    examples: [
      {
        name: 'conditions',
        summary: 'Conditions',
        path: {id: CONDITIONS_ID},
        status: 200,
        answer: CONDITIONS,
      },
      notThere,
    ],
  },
  feedTerms: {
    summary: 'The terms of the open feed',
    description: `The terms of all taxonomies. ${STANDARD} ${NOT_SERVED}`,
    parameters: [...PAGING, word('taxonomy_id', 'Only the terms of this taxonomy.', 'uuid')],
    success: {status: 200, description: 'A page of terms.'},
    failures: REFUSED,
    examples: [
      {
        name: 'conditions',
        summary: 'The first condition',
        query: {per_page: '1', taxonomy_id: CONDITIONS_ID},
        status: 200,
        answer: page([TYPE_2]),
        varies: ['/total_items', '/total_pages', '/last_page'],
      },
    ],
  },
  feedTerm: {
    summary: 'One term of the open feed',
    description: STANDARD,
    parameters: [ID],
    success: {status: 200, description: 'The term.'},
    failures: ABSENT,
    examples: [
      {name: 'type-2', summary: 'A condition', path: {id: TYPE_2_ID}, status: 200, answer: TYPE_2},
      notThere,
    ],
  },
} satisfies Readonly<Record<string, ApiOperation>>;
