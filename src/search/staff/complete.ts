/** In the place of an article: all articles can be found by their words. */
export const complete = ''
