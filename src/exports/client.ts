'use client'

export { PasteClientFeature } from '../components/paste/PasteClientFeature.ts'
export { BodyBlocksClientFeature } from '../components/bodyBlocks/BodyBlocksClientFeature.tsx'
export { ArticleSaving } from '../components/article/saving/ArticleSaving.tsx'
export { SubheadingClientFeature } from '../components/subheading/SubheadingClientFeature.tsx'
export { PasteWireLink } from '../components/wire/PasteWireLink.tsx'
export { Wordmark, WordmarkIcon } from '../components/Wordmark.tsx'
