import vitest from '@vitest/eslint-plugin';
import astro from 'eslint-plugin-astro';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may import whom (the table stands in README.md): a pattern here that matches an import breaks the build. */
const boundary = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': ['error', {patterns: patterns.map(([regex, message]) => ({regex, message}))}],
  },
});

const NODE = ['^node:', 'shared/ is pure: no Node built-ins'];
const AWS = ['^@aws-sdk/|^aws-|^@middy/', 'shared/ is pure: no AWS'];
const ASTRO = ['^astro', 'shared/ is pure: no Astro'];
const FUNCTIONS = ['(^|/)functions/', 'this folder must not import functions/'];
const SITE = ['(^|/)site/', 'this folder must not import site/'];
const INFRA = ['(^|/)infra/', 'this folder must not import infra/'];
const TEST = ['(^|/)test/', 'test/ is imported by nothing'];
const FUNCTION_FOLDERS = [
  'menu',
  'referrals',
  'professional',
  'provider',
  'curator',
  'people',
  'session',
  'indexer',
  'courier',
  'steward',
];

export default defineConfig(
  globalIgnores(['node_modules', 'cdk.out', 'site/dist', 'site/.astro', '.astro', '.local']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      // There are no enums (erasableSyntaxOnly), and to look for them takes a seventh of the rules' time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
    },
  },
  {files: ['**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked]},
  ...astro.configs['flat/recommended'],
  {files: ['**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked]},
  boundary(['shared/**'], [NODE, AWS, ASTRO, FUNCTIONS, SITE, INFRA, TEST]),
  boundary(['functions/**'], [SITE, INFRA, TEST]),
  ...FUNCTION_FOLDERS.map((own) =>
    boundary(
      [`functions/${own}/**`],
      [
        SITE,
        INFRA,
        TEST,
        [
          `^(\\.\\./)+(${FUNCTION_FOLDERS.filter((name) => name !== own).join('|')})/`,
          'no function imports the folder of another',
        ],
      ],
    ),
  ),
  boundary(['functions/data/**'], [SITE, INFRA, TEST, ['(^|/)http/', 'data/ never imports http/']]),
  boundary(['site/**'], [FUNCTIONS, INFRA, TEST]),
  boundary(
    ['infra/**'],
    [
      ['(^|/)functions/(?!data/keys\\.ts$)', 'infra may import only functions/data/keys.ts'],
      ['(^|/)site/', 'infra must not import site/'],
      TEST,
    ],
  ),
  {
    files: ['test/**'],
    plugins: {vitest},
    rules: {...vitest.configs.recommended.rules},
  },
);
