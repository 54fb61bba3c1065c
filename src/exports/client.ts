'use client'

export { PasteClientFeature } from '../components/paste/PasteClientFeature.ts'
export { SubheadingClientFeature } from '../components/subheading/SubheadingClientFeature.tsx'
export { Wordmark, WordmarkIcon } from '../components/Wordmark.tsx'
