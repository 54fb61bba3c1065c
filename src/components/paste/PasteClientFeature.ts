'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { PastePlugin } from './PastePlugin.ts'

/** Takes what is pasted from other programs without its look, and headings as subheadings. */
export const PasteClientFeature = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})
