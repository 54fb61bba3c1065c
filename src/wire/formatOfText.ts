/** Front matter, or a title, which wires in plain text do not have. */
const markdown = /^\s*(?:---[^\S\n]*\n[^\n]*:|# \S)/

/** The format that a text is most likely in, by how it begins. */
export const formatOfText = (text: string): 'markdown' | 'text' =>
  markdown.test(text) ? 'markdown' : 'text'
