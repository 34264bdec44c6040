import {exampleListing} from '../listing/exampleListing.ts';
import type {RegionStates} from '../region.ts';
import type {ShortlistProps} from './shortlistRegion.tsx';

const one = {slug: 'type-2-diabetes-course-harehills', view: exampleListing()};
const reading = {today: '2026-11-22', origin: 'https://menu.example'};

/** Every state of /shortlist. */
export const SHORTLIST_STATES: RegionStates<ShortlistProps> = {
  empty: {kind: 'own', items: [], gone: 0, ...reading},
  'one listing': {kind: 'own', items: [one], gone: 0, ...reading},
  'one has gone': {kind: 'own', items: [one], gone: 1, ...reading},
  full: {kind: 'own', items: [one], gone: 0, ...reading, isFull: true},
  shared: {kind: 'shared', items: [one], gone: 0, ...reading},
};
