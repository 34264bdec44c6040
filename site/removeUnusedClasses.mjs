import {globSync, readFileSync} from 'node:fs';

/** Where class names are written: the components, the regions and the pages. */
const SOURCES = ['shared/ui/**/*.{ts,tsx}', 'site/src/**/*.{astro,ts,tsx}', 'site/src/styles/_app*.scss'];

/** What our components never write although they write the classes: sorting, icons in links and buttons, icon sizes, `type=search`. */
const NEVER_WRITTEN =
  /\[(?:data|aria)-sort|search-cancel-button|nhsuk-icon--size|\.nhsuk-(?:button|link|header|panel|error-summary)\S*(?: a\S*)? \.nhsuk-icon|^a:\S* \.nhsuk-icon|menu-list|:has\(\.nhsuk-card__actions/;

/**
 * The class names that our sources write, and the beginnings of those that they put together:
 * `nhsuk-tag--${colour}` uses every class that begins with `nhsuk-tag--`.
 */
const classesInUse = () => {
  const names = new Set();
  const beginnings = new Set();
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern))) {
    const text = readFileSync(file, 'utf8');
    for (const [name] of text.matchAll(/[A-Za-z][\w-]*/g)) names.add(name);
    for (const [, beginning] of text.matchAll(/([A-Za-z][\w-]*-)\$\{/g)) beginnings.add(beginning);
  }
  return {names, beginnings: [...beginnings]};
};

/** Whether every class that a selector asks for is in use. What stands in `:not(…)`, `:is(…)` asks for nothing. */
const isWanted = (selector, {names, beginnings}) => {
  if (NEVER_WRITTEN.test(selector)) return false;
  const asked = selector.replaceAll(/:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g, '');
  return [...asked.matchAll(/\.([A-Za-z][\w-]*)/g)].every(
    ([, name]) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning)),
  );
};

/** A media query without its alternatives for Internet Explorer, which cannot show the rest of the style sheet anyway. */
const withoutInternetExplorer = (params) =>
  params
    .split(',')
    .filter((query) => !query.includes('-ms-high-contrast'))
    .join(',');

/** Leaflet's own style sheet, whose classes stand in its script, without the pictures of what we do not show. */
const withoutPictures = (root) => {
  root.walkDecls((declaration) => {
    if (declaration.value.includes('url(')) declaration.remove();
  });
};

/**
 * A PostCSS plugin that leaves out rules for classes that no source of ours writes: nhsuk-frontend styles every
 * variant of a component, and we use a few. 25 kB gzipped become about 13.
 */
export const removeUnusedClasses = () => ({
  postcssPlugin: 'remove-unused-classes',
  OnceExit(root) {
    if (root.source?.input.file?.includes('/leaflet/')) return withoutPictures(root);
    const used = classesInUse();
    root.walkRules((rule) => {
      if (rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
      const selectors = rule.selectors.filter((selector) => isWanted(selector, used));
      if (selectors.length === 0) rule.remove();
      else rule.selectors = selectors;
    });
    root.walkAtRules((atRule) => {
      atRule.params = withoutInternetExplorer(atRule.params);
      if (atRule.params === '' && atRule.name === 'media') atRule.remove();
      else if (atRule.nodes?.length === 0) atRule.remove();
    });
  },
});
