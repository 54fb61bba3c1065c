'use client'

import React from 'react'

import './Wordmark.css'

/** The name of the house, above the login. */
export const Wordmark: React.FC = () => <span className="newsroom-wordmark">Newsroom</span>

/** Its initial, at the head of every page. */
export const WordmarkIcon: React.FC = () => (
  <span aria-hidden className="newsroom-wordmark newsroom-wordmark--icon">
    N
  </span>
)
