'use client'

import type { ReactNode } from 'react'

import './admin.css'

/** Brings the newsroom's few styles for the whole admin UI. */
export const AdminStyles = ({ children }: { children: ReactNode }) => children
