import {type ResultItem, SearchQuery, type SearchResults} from '#shared/model/search.ts';

const COURSE: ResultItem = {
  id: 'example-course',
  slug: 'type-2-diabetes-course-harehills',
  name: 'Type 2 diabetes course, Harehills',
  summary:
    'A friendly one-day course for people who were told in the last year that they have type 2 diabetes.',
  provider: {id: 'example-provider', name: 'Becklea Community Health'},
  programme: {id: 'desmond-newly-diagnosed', name: 'DESMOND'},
  supportType: 'condition-education',
  conditions: ['diabetes-type-2'],
  audiences: ['newly-diagnosed'],
  delivery: ['in-person-group', 'video-group'],
  languages: ['en', 'pa'],
  distanceKm: 1.9,
  place: {name: 'Compton Centre', town: 'Leeds'},
  nextStart: '2026-12-01',
  availability: 'nearly-full',
  cost: {kind: 'free'},
  referral: {self: true, professional: true, isOnline: true},
  certification: {
    status: 'certified',
    label: 'QISMET certified (QIS 2020) until 30 June 2027. Checked by NHS Example ICB on 3 May 2026',
  },
  checkedOn: '2026-11-10',
  isStale: false,
  why: ['For Type 2 diabetes', 'In the area you searched'],
};

const GROUP: ResultItem = {
  ...COURSE,
  id: 'example-group',
  slug: 'sugar-talk-online',
  name: 'Sugar Talk online',
  summary: 'A monthly video call where people with diabetes swap tips and recipes.',
  provider: {id: 'example-group-provider', name: 'Sugar Talk members'},
  programme: null,
  supportType: 'informal-peer-support',
  conditions: ['diabetes-type-1', 'diabetes-type-2', 'prediabetes', 'gestational-diabetes'],
  audiences: [],
  delivery: ['video-group'],
  distanceKm: null,
  place: null,
  nextStart: null,
  availability: 'unknown',
  cost: {kind: 'not-known'},
  referral: {self: true, professional: false, isOnline: false},
  certification: {status: 'not-applicable', label: ''},
  checkedOn: '2025-09-01',
  isStale: true,
  why: ['For Type 2 diabetes', 'You can join from anywhere'],
};

const facet = (value: string, label: string, count: number) => ({value, label, count});

/** Invented results for the named states of the region: one course near by, one group online. */
export const exampleResults = ({
  filters,
  ...changes
}: Partial<Omit<SearchResults, 'query'>> & {filters?: Partial<SearchQuery>} = {}): SearchResults => ({
  query: {
    text: 'sugar diabetes',
    place: {label: 'LS8', lat: 53.82, lng: -1.51, precision: 'outcode'},
    concepts: [{slug: 'diabetes-type-2', label: 'Type 2 diabetes', matched: 'sugar diabetes'}],
    filters: {...SearchQuery.parse({q: 'sugar diabetes', postcode: 'LS8'}), ...filters},
  },
  safety: null,
  notices: [],
  total: 2,
  page: 1,
  pageSize: 20,
  items: [COURSE, GROUP],
  nearby: null,
  facets: {
    condition: [facet('diabetes-type-2', 'Type 2 diabetes', 2)],
    supportType: [facet('condition-education', 'Courses about one condition', 1)],
    delivery: [facet('video-group', 'Video call, in a group', 2)],
    language: [facet('pa', 'Punjabi', 1)],
    access: [facet('step-free', 'Step-free', 1)],
    audience: [],
    cost: [facet('free', 'Free', 1)],
    when: [facet('evening', 'In the evening', 1)],
    certified: [facet('true', 'Certified', 1)],
    route: [facet('self', 'I can refer myself', 2)],
  },
  ...changes,
});
