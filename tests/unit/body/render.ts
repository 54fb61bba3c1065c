import { bodyToMarkdown } from '../../../fields/body/markdown/bodyToMarkdown.ts'
import { renderBody } from '../../../fields/body/renderBody.ts'
import type { RenderContext } from '../../../fields/body/rendering.ts'
import { bodyWith } from './nodes.ts'

/** What readers get of these nodes, in each of the three ways. */
export const render = (nodes: object[], given: Partial<RenderContext> = {}) => {
  const context = { embedHosts: [], images: new Map(), paths: new Map(), ...given }
  const body = bodyWith(...nodes)
  const { html, plainText } = renderBody({ body, ...context })
  return { html, markdown: bodyToMarkdown(body, context), plainText }
}

/** What somebody writes to attack readers. */
export const evil = '<img src=x onerror="alert(1)">&'
export const escapedEvil = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;'
