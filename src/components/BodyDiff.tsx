import { FieldDiffContainer, getHTMLDiffComponents } from '@payloadcms/ui/rsc'
import type { RichTextFieldDiffServerComponent } from 'payload'
import React from 'react'

import type { Body } from '../../fields/body/nodes.ts'
import { renderBody } from '../../fields/body/renderBody.ts'

/** Two versions of a text, compared as readers see them: Payload's own shows a block by its name alone. */
export const BodyDiff: RichTextFieldDiffServerComponent = ({
  comparisonValue,
  field,
  i18n,
  locale,
  nestingLevel,
  versionValue,
}) => {
  const html = (value: unknown) => renderBody({ body: value as Body | null }).html || '<p></p>'
  const { From, To } = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    toHTML: html(versionValue),
  })
  return (
    <FieldDiffContainer
      From={From}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}

/** For what is made of other fields, whose difference is shown already. */
export const NoDiff = () => null
