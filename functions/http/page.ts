import type {VNode} from 'preact';
import {renderToString} from 'preact-render-to-string';

/** A built page split at its regions: text, then region name, then text… (odd places are names). */
export type Shell = readonly string[];
/** Built page shells by path ("find", "support/listing"), as site/takeShells.ts wrote them. */
export type Shells = Readonly<Record<string, Shell>>;

/** Regions that stand in `<head>` are written bare; the others in an element that the enhancement script can swap. */
const BARE = new Set(['head']);

/**
 * The shell `name` with its regions filled. A region that is not given is left out.
 * Parts are joined, never substituted, so that nothing in the data can act as a replacement pattern.
 * @throws Error when the shell was not built: a fault of the deployment.
 */
export const fillShell = (shells: Shells, name: string, regions: Readonly<Record<string, VNode>>): string => {
  const shell = shells[name];
  if (!shell) throw new Error(`No page shell "${name}" was built`);
  return shell
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const filled = regions[part];
      if (!filled) return '';
      const markup = renderToString(filled);
      return BARE.has(part) ? markup : `<div data-region="${part}">${markup}</div>`;
    })
    .join('');
};
