'use client'

export { SubheadingClientFeature } from '../components/subheading/SubheadingClientFeature.tsx'
export { Wordmark, WordmarkIcon } from '../components/Wordmark.tsx'
