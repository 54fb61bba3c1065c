/**
 * The newsroom's field factories, for collections of your own. Those that take `options` want what
 * `sanitizeOptions` makes of the options that you give to `newsroom()`.
 */
export { bodyField } from '../../fields/body/bodyField.ts'
export { derivedBodyFields } from '../../fields/body/derivedBodyFields.ts'
export { subheadingBlock } from '../../fields/body/subheadingBlock.ts'
export { SubheadingFeature } from '../../fields/body/SubheadingFeature.ts'
export { createdByField, setCreatedBy } from '../../fields/createdByField.ts'
export { datelineField } from '../../fields/datelineField.ts'
export { derivedField } from '../../fields/derivedField.ts'
export { derivedNameFields } from '../../fields/derivedNameFields.ts'
export { relatedNewsField } from '../../fields/relatedNewsField.ts'
export { slugField } from '../../fields/slugField.ts'
export { sanitizeOptions } from '../options/sanitizeOptions.ts'
