import type { SaidValues } from './say.ts'

/** A text with its values in the places of `{{name}}`, as Payload's `t` does it. */
export const fillIn = (text: string, values: SaidValues = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (written, name: string) => String(values[name] ?? written))
