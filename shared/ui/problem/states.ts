import type {RegionStates} from '../region.ts';
import type {ProblemProps} from './problemRegion.tsx';

/** Every state of the pages that could not be answered. */
export const PROBLEM_STATES: RegionStates<ProblemProps> = {
  'page not found': {slug: 'not-found', detail: 'There is no page at this address.'},
  'a page that is hidden': {
    slug: 'not-shown',
    detail: 'You have followed a link to the page of a course or a group.',
  },
  'our fault': {
    slug: 'unexpected',
    detail: 'Something went wrong on our side. Try again.',
    requestId: 'Xmp1eRequ3st=',
  },
  'our fault, with a form': {
    slug: 'busy-try-again',
    detail: 'We are busy. Send this again in a moment.',
    requestId: 'Xmp1eRequ3st=',
    again: {action: '/refer/living-well/who', values: [{name: 'name', value: 'Amina Khan'}]},
  },
  'too many tries': {slug: 'too-many-requests', detail: 'Wait a few minutes, then try again.'},
};
