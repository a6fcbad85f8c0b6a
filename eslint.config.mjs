import nextVitals from 'eslint-config-next/core-web-vitals'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** STYLE §9. An exception needs a decision record, not a disable comment; the few standing ones are listed here. */
const SOURCES = ['**/*.{ts,tsx,mts}']

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in lib/env.ts only: call env().',
}
const noWallClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message:
      'Business instants come from the office’s clock; pass `now` in, or call realNow() of lib/clock.ts for sessions and limits.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message:
      'Business instants come from the office’s clock; pass `now` in, or call realNow() of lib/clock.ts for sessions and limits.',
  },
]
const noServerOnly = {
  selector: "ImportDeclaration[source.value='server-only']",
  message: 'It throws in workers, scripts and tests; the layer rules do its work (STYLE §2).',
}

export default defineConfig([
  globalIgnores([
    '.next/**',
    '.build/**',
    '.data/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'coverage/**',
    'test-results/**',
    'playwright-report/**',
    'public/**',
  ]),
  ...nextVitals,
  ...tseslint.configs.recommended,
  {
    files: SOURCES,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-else-return': ['error', { allowElseIf: false }],
      // Links are plain ones (docs/decisions/0021).
      '@next/next/no-html-link-for-pages': 'off',
      'no-restricted-imports': [
        'error',
        { name: 'next/link', message: 'Write a plain <a>: SoftNavigation follows it without a new document.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', noEnvironment, noServerOnly],
    },
  },
  {
    files: ['lib/services/**/*.ts', 'lib/domain/**/*.ts', 'lib/db/**/*.ts', 'lib/documents/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnvironment, noServerOnly, ...noWallClock] },
  },
  {
    // The environment's own reader, what npm scripts start, and what surrounds tests and tools.
    files: ['lib/env.ts', 'lib/cli/**', 'tests/**', 'prisma/seed/**', '*.config.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', noServerOnly] },
  },
  {
    files: ['components/**/*.tsx', 'app/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Catalogues and wording are data: as long as what they describe.
    files: [
      'lib/domain/items/**',
      'lib/copy/**',
      'lib/documents/templates/**',
      'prisma/seed/**',
      'lib/domain/**/transitions.ts',
    ],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // A describe block is a function too; its length says nothing.
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 600] },
  },
  {
    // Outside React, `use` is an ordinary name.
    files: ['lib/**', 'prisma/**', 'tests/e2e/**', 'tests/support/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
])
