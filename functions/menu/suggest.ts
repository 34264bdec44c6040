import {Suggestions} from '#shared/model/suggestions.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {suggestedTerms} from '#shared/search/suggestedTerms.ts';
import type {ShardStore} from '../data/shardStore.ts';
import {json} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';

export interface SuggestDeps {
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly shards: Pick<ShardStore, 'load' | 'words'>;
}

/**
 * GET /api/suggest
 *
 * All that can be suggested to somebody who types into a search field. It takes nothing of what is typed: the browser
 * looks through the list itself, so that no keystroke leaves it.
 */
export const suggest =
  ({programmes, shards}: SuggestDeps): Route =>
  async () => {
    // The words that curators have added come with what reaches everywhere.
    const [known] = await Promise.all([programmes(), shards.load([EVERYWHERE])]);
    const terms = suggestedTerms(known, shards.words());
    return json(Suggestions, {terms}, {headers: {'cache-control': SHARING.moment}});
  };
