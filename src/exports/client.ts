'use client'

export { SubheadingBlock } from '../components/SubheadingBlock.tsx'
export { SubheadingShortcutClientFeature } from '../components/SubheadingShortcutClientFeature.ts'
