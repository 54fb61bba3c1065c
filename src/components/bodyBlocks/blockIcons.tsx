'use client'

import React from 'react'

/** A sign of 20 by 20 pixels, drawn as Payload draws those of its own features. */
const icon = (path: string): React.FC => {
  const Icon: React.FC = () => (
    <svg
      aria-hidden="true"
      className="icon"
      fill="none"
      focusable="false"
      height="20"
      viewBox="0 0 20 20"
      width="20"
      xmlns="http://www.w3.org/2000/svg"
    >
      <path d={path} stroke="currentColor" strokeLinecap="square" />
    </svg>
  )
  return Icon
}

/** By `blockType`. */
export const blockIcons: Readonly<Record<string, React.FC>> = {
  embed: icon('M4.5 5.5h11v9h-11zM8.5 7.9v4.2l3.6-2.1z'),
  factBox: icon('M4.5 4.5h11v11h-11zM7 7.5h6M7 10h6M7 12.5h3'),
  pullQuote: icon(
    'M4.5 4.5h11M4.5 15.5h11M7 12v-2.5c0-1 .5-1.7 1.5-2M11.5 12v-2.5c0-1 .5-1.7 1.5-2',
  ),
  subheading: icon('M5.5 5v10M12.5 5v10M5.5 10h7'),
}
