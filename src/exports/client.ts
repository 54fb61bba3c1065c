'use client'

export { SubheadingClientFeature } from '../components/subheading/SubheadingClientFeature.tsx'
