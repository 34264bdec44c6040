import {glob} from 'node:fs/promises';
import {fillShell} from '../../functions/http/page.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {REGIONS} from '#shared/ui/regions.ts';
import type {TestSite} from '../support/builtSite.ts';

interface PageState {
  /** "find: results: nothing found", or the address of a static page. */
  readonly name: string;
  /** Where the test server serves it. */
  readonly path: string;
}

/** Every state of every shell, filled: the region in question in that state, the others in their first one. */
export const filledStates = ({shells}: TestSite): {states: PageState[]; pages: Map<string, string>} => {
  const states: PageState[] = [];
  const pages = new Map<string, string>();
  for (const region of REGIONS) {
    for (const shell of region.shells) {
      const others = Object.fromEntries(
        REGIONS.filter(({shells: theirs}) => theirs.includes(shell)).flatMap(({name, states: all}) => {
          const first = Object.values(all)[0];
          return first ? [[name, first()]] : [];
        }),
      );
      for (const [state, show] of Object.entries(region.states)) {
        const path = `/states/${pages.size}`;
        const filled = fillShell(shells, shell, {
          ...others,
          head: renderHead({title: state}),
          [region.name]: show(),
        });
        pages.set(path, filled);
        states.push({name: `${shell}: ${region.name}: ${state}`, path});
      }
    }
  }
  return {states, pages};
};

/** Every static page of the built site. */
export const staticPages = async ({publicDir}: TestSite): Promise<PageState[]> => {
  const pages: PageState[] = [];
  for await (const file of glob('**/*.html', {cwd: publicDir})) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '')}`;
    pages.push({name: path, path});
  }
  return pages.sort((a, b) => a.path.localeCompare(b.path));
};
