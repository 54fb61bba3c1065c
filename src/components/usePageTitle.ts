'use client'

import { useEffect } from 'react'

/** Names the page in the browser's tab: Payload takes pages of ours in a collection for its documents. */
export const usePageTitle = (title: string) => {
  useEffect(() => {
    const name = () => {
      if (document.title !== title) document.title = title
    }
    name()
    // Next writes the title when it likes.
    const observer = new MutationObserver(name)
    observer.observe(document.head, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [title])
}
