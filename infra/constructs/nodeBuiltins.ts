import {builtinModules} from 'node:module';
import type {Plugin} from 'esbuild';

const NAMESPACE = 'node-builtin';
const BUILTIN = new RegExp(String.raw`^(?:node:)?(?:${builtinModules.join('|')})$`);

/**
 * Node's own modules as `require` would give them. An `import` of one makes Node read each of its exports, and so load
 * what stands behind them: undici behind `node:http`, Argon2 and WebCrypto behind `node:crypto`. A fresh function would
 * wait for those, and uses none of them.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup: (build) => {
    build.onResolve({filter: BUILTIN}, ({path}) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: NAMESPACE,
    }));
    build.onLoad({filter: /.*/, namespace: NAMESPACE}, ({path}) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};
