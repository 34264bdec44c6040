import type {Suggestions} from '#shared/model/suggestions.ts';
import {type Suggest, suggester} from '#shared/search/suggest.ts';

let loading: Promise<Suggestions> | undefined;

const load = async (): Promise<Suggestions> => {
  const response = await fetch('/api/suggest', {credentials: 'omit'});
  if (!response.ok) throw new Error(`The suggestions answered ${response.status}`);
  // Of our own function, which answers through its schema: a schema here would be ten times this script.
  return (await response.json()) as Suggestions;
};

/**
 * What suggests for a field, from one list that is fetched once for the page. Undefined when it cannot be fetched: then
 * the next use of a field tries again.
 */
export const loadSuggest = async (field: 'words' | 'places'): Promise<Suggest | undefined> => {
  try {
    const {terms} = await (loading ??= load());
    return suggester(field === 'places' ? terms.filter(({kind}) => kind === 'place') : terms);
  } catch {
    loading = undefined;
    return undefined;
  }
};
