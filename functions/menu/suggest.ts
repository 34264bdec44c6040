import {Suggestions} from '#shared/model/suggestions.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {suggestedTerms} from '#shared/search/suggestedTerms.ts';
import {json} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';

export interface SuggestDeps {
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
}

/**
 * GET /api/suggest
 *
 * All that can be suggested to somebody who types into a search field. It takes nothing of what is typed: the browser
 * looks through the list itself, so that no keystroke leaves it.
 */
export const suggest =
  ({programmes}: SuggestDeps): Route =>
  async () =>
    json(
      Suggestions,
      {terms: suggestedTerms(await programmes())},
      {headers: {'cache-control': SHARING.everybody}},
    );
