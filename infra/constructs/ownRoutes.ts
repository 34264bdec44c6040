import type {Plugin} from 'esbuild';
import {type FunctionName, routesOf} from '#shared/routes.ts';

/**
 * In a function's bundle the table of routes holds its own alone. `ROUTES` is not there: a function that asks for the
 * routes of others does not build.
 */
export const ownRoutes = (name: FunctionName): Plugin => ({
  name: 'own-routes',
  setup: (build) => {
    build.onLoad({filter: /\/shared\/routes\.ts$/}, () => ({
      contents: `const own = ${JSON.stringify(routesOf(name))};\nexport const routesOf = () => own;`,
      loader: 'js',
    }));
  },
});
