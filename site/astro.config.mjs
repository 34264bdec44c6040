import preact from '@astrojs/preact';
import {defineConfig} from 'astro/config';
import {plainImports} from './plainImports.mjs';
import {removeUnusedClasses} from './removeUnusedClasses.mjs';

/**
 * Plain HTML files: no adapter, no client framework (Preact only renders at build), nothing inline, so that the
 * content security policy needs no `unsafe-inline`.
 */
export default defineConfig({
  output: 'static',
  site: process.env.SITE_ORIGIN ?? 'http://localhost:8080',
  trailingSlash: 'never',
  outDir: './dist/public',
  cacheDir: './.astro/cache',
  compressHTML: true,
  integrations: [preact()],
  build: {format: 'directory', assets: 'assets', inlineStylesheets: 'never'},
  devToolbar: {enabled: false},
  prefetch: false,
  vite: {
    logLevel: 'warn',
    plugins: [plainImports()],
    build: {assetsInlineLimit: 0, modulePreload: false},
    css: {
      preprocessorOptions: {scss: {loadPaths: ['node_modules'], quietDeps: true}},
      postcss: {plugins: [removeUnusedClasses()]},
    },
  },
});
