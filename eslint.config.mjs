import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import typescript from 'typescript-eslint'

export default typescript.config(
  {
    ignores: [
      '.data/',
      '**/.next/',
      'coverage/',
      'dist/',
      'next-env.d.ts',
      'src/app/(payload)/admin/importMap.js',
      'src/database/migrations/',
      'src/payload-types.ts',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { minimumDescriptionLength: 10, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }],
      eqeqeq: 'error',
      'no-console': 'error',
      // Wire text has ideographic and no-break spaces, and patterns must name them.
      'no-irregular-whitespace': [
        'error',
        { skipComments: true, skipRegExps: true, skipStrings: true, skipTemplates: true },
      ],
    },
  },
  {
    files: ['src/components/**'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
)
