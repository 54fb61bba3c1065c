import { Window } from 'happy-dom'

const window = new Window()

/** A browser's document, as far as reading it goes. */
export const documentOf = (html: string): Document =>
  new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document
