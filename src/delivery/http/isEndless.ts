import type { Reading } from './readWish.ts'

/** Of these there are as many as people can think of, or as many mixtures. */
const endless = ['after', 'author', 'fields', 'from', 'place', 'tag', 'to']

/** Whether people can make up as many answers of this kind as they like. */
export const isEndless = ({ route, wish }: Reading): boolean =>
  (route.isEndless ?? false) || endless.some((name) => wish.values[name] !== undefined)
