import {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {SEARCH_ANSWER} from '../examples/search.ts';
import {asParameters, jsonSchemaOf} from '../jsonSchema.ts';
import type {ApiOperation} from '../operation.ts';

/** What each parameter is for: one sentence each, or it does not compile. */
const WORDS: Readonly<Record<keyof SearchQuery, string>> = {
  q: 'What somebody is looking for, in their own words.',
  postcode: 'A full UK postcode or its first half.',
  place: 'A town, when there is no postcode.',
  radiusKm: 'How far away a place may be, in kilometres.',
  condition: 'Only support for one of these conditions.',
  supportType: 'Only these kinds of support.',
  delivery: 'Only support that is given in one of these ways.',
  language: 'Only support in one of these languages.',
  access: 'Only support that has all of these.',
  audience: 'Only support for one of these groups.',
  cost: 'Only support with one of these kinds of cost.',
  when: 'Only support at one of these times.',
  route: 'Only support that can be joined in this way.',
  certified: 'Only support with a certificate that is in force.',
  startsWithinDays: 'Only support that starts within so many days.',
  sort: 'What comes first.',
  page: 'Which page of the results.',
  pageSize: 'How many results a page has.',
};

/** `GET /api/search` */
export const searchOperation: ApiOperation = {
  summary: 'Search for support',
  description:
    'One ranked list by words, place and filters; each item says why it is there. Parameters and values that are not known are ignored. Answers with a place in them are kept by nobody.',
  parameters: asParameters(jsonSchemaOf(SearchQuery, 'input'), WORDS),
  success: {
    status: 200,
    description: 'What was found, and how the words were understood.',
    schema: SearchResults,
  },
  examples: [
    {
      name: 'near-a-postcode',
      summary: 'Type 2 diabetes near LS8, shortened',
      query: {q: 'sugar diabetes', postcode: 'LS8', pageSize: '1'},
      status: 200,
      answer: SEARCH_ANSWER,
      varies: ['/total', '/nearby', '/items', '/facets'],
    },
  ],
};
