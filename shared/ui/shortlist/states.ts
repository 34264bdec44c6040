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
  'more than one form can go to': {
    kind: 'own',
    items: ['a', 'b', 'c', 'd'].map((letter) => ({
      slug: `course-${letter}`,
      view: exampleListing({listing: {slug: `course-${letter}`, name: `Course ${letter.toUpperCase()}`}}),
    })),
    gone: 0,
    ...reading,
  },
  shared: {kind: 'shared', items: [one], gone: 0, ...reading},
};
