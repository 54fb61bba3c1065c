'use client'

import { ConfigProvider, PublishButton, useConfig } from '@payloadcms/ui'
import React, { useMemo } from 'react'

import { ToldSchedules } from './ToldSchedules.tsx'

/**
 * Payload's button and its drawer, in a config without localization: they would offer to publish "in
 * English" what is in Russian. An article is in one language, and goes out as a whole.
 */
export const PublishWhole: React.FC = () => {
  const { config } = useConfig()
  const whole = useMemo(() => ({ ...config, localization: false as const }), [config])
  return (
    <ConfigProvider config={whole}>
      <ToldSchedules>
        <PublishButton />
      </ToldSchedules>
    </ConfigProvider>
  )
}
