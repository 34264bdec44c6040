import * as z from 'zod';
import {type ResultItem, SearchResults} from '#shared/model/search.ts';
import {CONTENT_SECURITY_POLICY} from '../constructs/contentSecurityPolicy.ts';
import {browser, formIn} from './browser.ts';
import {must, publicPage, type Visit, type Visited} from './visit.ts';

/** What is read of `GET /api/support/{slug}`. */
const ListingAnswer = z.object({listing: z.object({slug: z.string()})});
const SEARCH = 'q=sugar+diabetes&postcode=LS8+4AB';
const YEAR_SECONDS = 31_536_000;

/** What later checks take from earlier ones. */
export interface Found {
  listing?: ResultItem;
  /** A listing that takes referrals online. */
  online?: ResultItem;
}

export interface Check {
  readonly name: string;
  readonly run: (visit: Visit, found: Found) => Promise<void>;
}

const safeHeaders = (answer: Visited): void => {
  const {headers, path} = answer;
  must(
    // Where a map is set up, its pictures may come from one host more.
    headers.get('content-security-policy')?.replace(/(?<=data:) https:\/\/[^\s;]+/, '') ===
      CONTENT_SECURITY_POLICY,
    `${path} has another CSP than ours`,
  );
  must(headers.get('x-content-type-options') === 'nosniff', `${path} lacks nosniff`);
  must(headers.get('referrer-policy') === 'same-origin', `${path} tells other sites the address of a search`);
  must(/max-age=\d{7,}/.test(headers.get('strict-transport-security') ?? ''), `${path} lacks HSTS`);
  must(headers.has('permissions-policy'), `${path} lacks a permissions policy`);
};

const foundListing = (found: Found): ResultItem => {
  must(found.listing !== undefined, 'no listing was found before');
  return found.listing;
};

/** The main job from the home page to the door of a referral, and what every answer must carry. */
export const CHECKS: readonly Check[] = [
  {
    name: 'the home page opens, with a search box',
    run: async (visit) => {
      const home = await publicPage(visit, '/');
      must(home.text.includes('action="/find"'), 'the home page has no form that leads to /find');
      safeHeaders(home);
    },
  },
  {
    name: 'its assets are there, and may be kept for a year',
    run: async (visit) => {
      const home = await visit('/');
      const assets = new Set(home.text.match(/\/assets\/[\w.@-]+\.(?:css|js)/g) ?? []);
      must(assets.size > 0, 'the home page names no asset');
      for (const path of assets) {
        const asset = await visit(path);
        must(asset.status === 200, `${path} answers ${asset.status}`);
        const kept = asset.headers.get('cache-control') ?? '';
        must(
          kept.includes('immutable') && kept.includes(String(YEAR_SECONDS)),
          `${path} is not kept: "${kept}"`,
        );
      }
    },
  },
  {
    name: 'a search in plain words near a postcode finds support',
    run: async (visit) => {
      const page = await publicPage(visit, `/find?${SEARCH}`);
      must(/href="\/support\/[^"/]+"/.test(page.text), 'the results page leads to no listing');
      safeHeaders(page);
    },
  },
  {
    name: 'the same search as JSON has the shape of the contract',
    run: async (visit, found) => {
      const answer = await visit(`/api/search?${SEARCH}`);
      must(answer.status === 200, `/api/search answers ${answer.status}`);
      must(!answer.headers.has('set-cookie'), '/api/search sets a cookie');
      const results = SearchResults.parse(JSON.parse(answer.text));
      must(results.total > 0, 'the search finds nothing: is the menu imported?');
      const [first] = results.items;
      must(first !== undefined, 'the first page of results is empty');
      found.listing = first;
      const online = results.items.find(({referral}) => referral.self && referral.isOnline);
      if (online) found.online = online;
    },
  },
  {
    name: 'a listing opens, as a page and as JSON',
    run: async (visit, found) => {
      const {slug} = foundListing(found);
      const page = await publicPage(visit, `/support/${slug}`);
      safeHeaders(page);
      const answer = await visit(`/api/support/${slug}`);
      must(answer.status === 200, `/api/support/${slug} answers ${answer.status}`);
      const {listing} = ListingAnswer.parse(JSON.parse(answer.text));
      must(listing.slug === slug, `/api/support/${slug} is another listing`);
    },
  },
  {
    name: 'a referral can be begun, and nothing of it is kept in caches',
    run: async (visit, found) => {
      must(found.online !== undefined, 'none of the first results takes referrals online');
      const start = await browser(visit).open(`/refer/${found.online.slug}`);
      must(start.status === 200, `/refer/${found.online.slug} answers ${start.status}`);
      formIn(start, `/refer/${found.online.slug}`);
      must(start.headers.get('cache-control')?.includes('no-store') === true, 'the page may be kept');
      safeHeaders(start);
    },
  },
  {
    name: 'the page to follow a referral opens',
    run: async (visit) => {
      const page = await visit('/my-referral');
      must(page.status === 200, `/my-referral answers ${page.status}`);
      must(page.headers.get('cache-control')?.includes('no-store') === true, '/my-referral may be kept');
    },
  },
  {
    name: 'an unknown address gets a 404 that leads on',
    run: async (visit) => {
      const page = await visit('/no-such-page');
      must(page.status === 404, `/no-such-page answers ${page.status}`);
      must(page.text.includes('href="/'), 'the 404 leads nowhere');
      safeHeaders(page);
      const answer = await visit('/api/no-such-thing');
      must(answer.status === 404, `/api/no-such-thing answers ${answer.status}`);
      must(
        answer.headers.get('content-type')?.startsWith('application/problem+json') === true,
        '/api/no-such-thing is not a problem document',
      );
    },
  },
  {
    name: 'a wrong question is refused, not failed',
    run: async (visit) => {
      for (const query of ['postcode=ZZ99+9ZZ', 'q=%00%ff', 'page=-1&radiusKm=x']) {
        const answer = await visit(`/api/search?${query}`);
        must(answer.status < 500, `/api/search?${query} answers ${answer.status}`);
      }
    },
  },
  {
    name: 'HEAD answers as GET does, without a body',
    run: async (visit) => {
      for (const path of ['/', `/find?${SEARCH}`]) {
        const answer = await visit(path, {method: 'HEAD'});
        must(answer.status === 200 && answer.text === '', `HEAD ${path} answers ${answer.status}`);
      }
    },
  },
  {
    name: 'an address with a slash at its end leads to the one without',
    run: async (visit) => {
      const answer = await visit('/help/about/');
      must(answer.status === 301, `/help/about/ answers ${answer.status}`);
      const location = new URL(answer.headers.get('location') ?? '', 'https://here.example');
      must(location.pathname === '/help/about', `/help/about/ leads to ${location.pathname}`);
    },
  },
];
