'use client'

import { usePageTitle } from './usePageTitle.ts'

/** Names a page that the server renders. */
export const PageTitle: React.FC<{ title: string }> = ({ title }) => {
  usePageTitle(title)
  return null
}
