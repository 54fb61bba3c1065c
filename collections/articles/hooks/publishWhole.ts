import type { CollectionBeforeOperationHook } from 'payload'

/**
 * An article is in one language, and is published as a whole: with `publishSpecificLocale` Payload would
 * hold back the headings of its related news in all others.
 */
export const publishWhole: CollectionBeforeOperationHook = ({ args }) =>
  'publishSpecificLocale' in args ? { ...args, publishSpecificLocale: undefined } : args
