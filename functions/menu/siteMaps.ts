import {ProblemError} from '#shared/problems.ts';
import {membersOf} from '#shared/search/shardSet.ts';
import {eachBit} from '#shared/search/bits.ts';
import type {ShardStore} from '../data/shardStore.ts';
import type {Reply} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';

export interface SiteMapDeps {
  readonly shards: Pick<ShardStore, 'load' | 'registry'>;
  readonly origin: string;
}

/** https://www.sitemaps.org/protocol.html: addresses are of letters, digits and hyphens, so that nothing needs escaping. */
const xml = (
  kind: 'sitemapindex' | 'urlset',
  item: 'sitemap' | 'url',
  addresses: readonly string[],
): Reply => ({
  status: 200,
  headers: {'content-type': 'application/xml; charset=utf-8', 'cache-control': SHARING.everybody},
  body: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `  <${item}><loc>${address}</loc></${item}>`),
    `</${kind}>`,
    '',
  ].join('\n'),
});

/** GET /sitemap-support: a site map for each part of the country, so that none grows with the whole menu. */
export const siteMapIndex =
  ({shards, origin}: SiteMapDeps): Route =>
  async () => {
    const roots = [...(await shards.registry())].filter(([, count]) => count > 0).map(([root]) => root);
    return xml(
      'sitemapindex',
      'sitemap',
      roots.sort().map((root) => `${origin}/sitemap-support/${root}`),
    );
  };

/** GET /sitemap-support/{root}: the pages of all listings there. @throws ProblemError `not-found` */
export const siteMapOfRoot =
  ({shards, origin}: SiteMapDeps): Route =>
  async ({params}) => {
    const root = params.root ?? '';
    if (!(await shards.registry()).has(root)) {
      throw new ProblemError('not-found', 'There is no site map at this address.');
    }
    const slugs: string[] = [];
    for (const {shard, live} of membersOf(await shards.load([root]))) {
      eachBit(live, (place) => slugs.push(shard.card(place).card.slug));
    }
    return xml(
      'urlset',
      'url',
      slugs.sort().map((slug) => `${origin}/support/${slug}`),
    );
  };
