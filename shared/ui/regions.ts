import {h, type VNode} from 'preact';
import {headingRegion} from './find/headingRegion.tsx';
import {resultsRegion} from './find/resultsRegion.tsx';
import {searchRegion} from './find/searchRegion.tsx';
import {followRegion} from './follow/followRegion.tsx';
import {listingRegion} from './listing/listingRegion.tsx';
import {problemRegion} from './problem/problemRegion.tsx';
import {providerRegion} from './provider/providerRegion.tsx';
import {referRegion} from './refer/referRegion.tsx';
import type {Region} from './region.ts';
import {shortlistRegion} from './shortlist/shortlistRegion.tsx';

export interface RegisteredRegion {
  readonly name: string;
  /** The page shells that have it, by page path. */
  readonly shells: readonly string[];
  /** What the region shows in each of its states. */
  readonly states: Readonly<Record<string, () => VNode>>;
}

const register = <Props>({name, render, states}: Region<Props>, ...shells: string[]): RegisteredRegion => ({
  name,
  shells,
  states: Object.fromEntries(
    Object.entries(states).map(([state, props]) => [state, () => h('div', null, render(props))]),
  ),
});

/**
 * Every region and the pages that it stands on. The browser tests walk this list: shell × state × script × width. A
 * region that is missing here fails test/site/regions.test.ts.
 */
export const REGIONS: readonly RegisteredRegion[] = [
  register(problemRegion, '404', '500'),
  register(headingRegion, 'find'),
  register(searchRegion, 'find'),
  register(resultsRegion, 'find'),
  register(listingRegion, 'support/listing'),
  register(shortlistRegion, 'shortlist'),
  register(referRegion, 'refer'),
  register(followRegion, 'my-referral'),
  register(providerRegion, 'provider/referral'),
];
