import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The laws of direction: who may not import what, and what to do instead. */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const noCytoscape = {
  group: ['cytoscape', 'cytoscape-*'],
  message: 'Only src/canvas and src/layout talk to Cytoscape: ask the state or the viewport instead.',
};
const oneDoor = {
  regex: '^(\\.\\./)+graph/',
  message: "graph/ has one door: import from '#graph'.",
};
const nothingAbove = {
  regex: '(^|/)(canvas|panels|lesson|figures)/',
  message: 'The state knows no view: hand what it needs to its methods, or move the type to src/state.',
};

export default ts.config(
  { ignores: ['dist/', 'tests/.output/', 'node_modules/', '*.tmp.mjs'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // `onclick={() => explorer.undo()}` reads well and returns nothing that matters.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Values are replaced, never mutated (the law of immutable state): plain sets and maps are what is meant.
      'svelte/prefer-svelte-reactivity': 'off',
      // The compiler's rune values are seen as constant conditions by the type-aware rule.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/strings/**/*.ts'],
    rules: {
      // Words are typed by the English ones, which are what they are.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // French stands narrow spaces before its punctuation, in sentences with gaps, too.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  forbid(
    ['graph/**/*.ts'],
    [
      {
        group: ['cytoscape*', 'svelte*', 'bits-ui', '#graph'],
        message: 'graph/ is pure: no view, no framework, and no import through its own door.',
      },
      { regex: '(^|/)src/', message: 'graph/ never imports src/: pass what it needs as an argument.' },
    ],
  ),
  forbid(
    ['src/**/*.{ts,svelte}'],
    [noCytoscape, oneDoor],
    ['src/canvas/**', 'src/layout/**', 'src/state/**'],
  ),
  forbid(['src/state/**/*.ts'], [noCytoscape, oneDoor, nothingAbove]),
  forbid(['src/canvas/**', 'src/layout/**'], [oneDoor]),
  {
    files: ['**/*.js', '**/*.mjs'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: globals.node },
  },
  { files: ['tests/**', 'scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
);
