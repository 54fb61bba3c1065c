/** What is filled in; a language's own name may stand where English has its English one. */
export const holesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!.replace(/^own/, 'name')).sort()
