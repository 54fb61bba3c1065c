import type { Block, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import type { EmbedHost } from '../../../src/options/types.ts'
import type { NewsroomTranslationKey } from '../../../src/translations/en.ts'
import { inEveryLanguage } from '../../../src/translations/inEveryLanguage.ts'
import { say } from '../../../src/translations/say.ts'
import { embedNames, readEmbed, type EmbedProblem } from './readEmbed.ts'

const sentences: Record<EmbedProblem, NewsroomTranslationKey> = {
  credentials: 'embedCredentials',
  notAllowed: 'embedNotAllowed',
  notAnAddress: 'embedNotAnAddress',
  notHttps: 'embedNotHttps',
}

const validateAddress =
  (added: readonly EmbedHost[]): TextFieldSingleValidation =>
  async (value, options) => {
    const given = await text(value, options)
    if (given !== true || !value) return given
    const { problem } = readEmbed(value, added)
    if (!problem) return true
    return say(options.req.t, sentences[problem], { sites: embedNames(added).join(', ') })
  }

/**
 * A video, a post or a map of another site, kept as its address alone: neither the admin nor the
 * server asks that site for anything.
 * @param added sites beside the built-in ones
 */
export const embedBlock = (added: readonly EmbedHost[]): Block => ({
  slug: 'embed',
  admin: {
    custom: {
      keywords: ['embed', 'link', 'media', 'movie', 'map', 'post', 'tweet', 'video'].concat(
        embedNames(added),
      ),
    },
    disableBlockName: true,
  },
  fields: [
    {
      name: 'url',
      type: 'text',
      admin: {
        description: inEveryLanguage('embedUrlHint', { sites: embedNames(added).join(', ') }),
      },
      label: inEveryLanguage('embedUrl'),
      maxLength: 2000,
      required: true,
      validate: validateAddress(added),
    },
    { name: 'caption', type: 'text', label: inEveryLanguage('caption'), maxLength: 500 },
  ],
  interfaceName: 'EmbedBlock',
  labels: { plural: inEveryLanguage('embeds'), singular: inEveryLanguage('embed') },
})
