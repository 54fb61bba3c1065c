/**
 * For processes that load Payload outside Next. On Node 20, Lexical's development build never
 * finishes loading now and then, and the process ends in silence, with exit code 0.
 */
export const productionCondition = '--conditions=production'
