/** The id under which Vite keeps its helper for modules that are loaded late. */
const HELPER = '\0vite/preload-helper.js';

/** Vite wraps `import("…")` in a helper that first asks for style sheets: 800 bytes on every page. Ours have none. */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
});
