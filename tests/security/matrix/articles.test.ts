import { runMatrix } from './runMatrix.ts'
import { isOfStories } from './isOfStories.ts'

runMatrix('who may write, and move on what was written', (operation) => !isOfStories(operation))
