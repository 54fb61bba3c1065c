'use client'

import type { ClientFeature, SlashMenuItem } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { BlocksFieldClient } from 'payload'
import type React from 'react'

import { blockIcons } from './blockIcons.tsx'
import './blockText.ts'
import { $dropSlashRest } from './dropSlashRest.ts'
import { FocusNewBlock } from './FocusNewBlock.ts'
import { KeepTyped } from './KeepTyped.ts'
import { NameControls } from './NameControls.ts'
import './bodyBlocks.css'

/** Under the name that an item has in Payload's menus, what people call it. */
const plainWords: Readonly<Record<string, string[]>> = {
  table: ['columns', 'figures', 'grid', 'rows', 'spreadsheet'],
}

type Words = (slug: string) => string[]

const slugOf = (key: string) => key.replace(/^block-/, '')

const inSlashMenu = (item: SlashMenuItem, wordsOf: Words): SlashMenuItem => ({
  ...item,
  Icon: blockIcons[slugOf(item.key)] ?? item.Icon,
  keywords: [
    ...(item.keywords ?? []),
    ...(plainWords[item.key] ?? []),
    ...wordsOf(slugOf(item.key)),
  ],
  onSelect: (chosen) => {
    chosen.editor.update($dropSlashRest, { discrete: true })
    item.onSelect(chosen)
  },
})

const inToolbar = <Item extends { ChildComponent?: React.FC; key: string }>(item: Item): Item => ({
  ...item,
  ChildComponent: blockIcons[slugOf(item.key)] ?? item.ChildComponent,
})

const dressed = <Feature extends ClientFeature<unknown>>(
  feature: Feature,
  wordsOf: Words,
): Feature => ({
  ...feature,
  slashMenu: {
    ...feature.slashMenu,
    groups: feature.slashMenu?.groups?.map((group) => ({
      ...group,
      items: group.items.map((item) => inSlashMenu(item, wordsOf)),
    })),
  },
  toolbarFixed: {
    groups: (feature.toolbarFixed?.groups ?? []).map((group) => ({
      ...group,
      items: group.items.map(inToolbar),
    })),
  },
})

/**
 * Blocks say in `admin.custom.keywords` what else people call them. Payload finds them by their slugs
 * alone, and has one sign for all of them.
 */
export const BodyBlocksClientFeature = createClientFeature(
  ({ featureClientSchemaMap, featureProviderMap, schemaPath }) => {
    const blocks = featureClientSchemaMap.blocks ?? {}
    const wordsOf = (slug: string): string[] => {
      const path = `${schemaPath}.lexical_internal_feature.blocks.lexical_blocks.${slug}`
      const field = blocks[path]?.[0] as BlocksFieldClient | undefined
      const [block] = field?.blockReferences ?? field?.blocks ?? []
      const custom = typeof block === 'object' ? block.admin?.custom : undefined
      return (custom?.keywords as string[] | undefined) ?? []
    }
    for (const key of ['blocks', 'experimental_table']) {
      const provider = featureProviderMap.get(key)
      if (!provider) continue
      const { feature } = provider
      // Payload makes the features that others need after those others.
      provider.feature = (args) =>
        dressed(typeof feature === 'function' ? feature(args) : feature, wordsOf)
    }
    return {
      plugins: [
        { Component: FocusNewBlock, position: 'normal' },
        { Component: KeepTyped, position: 'normal' },
        { Component: NameControls, position: 'normal' },
      ],
    }
  },
)
