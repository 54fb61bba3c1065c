import { runMatrix } from './runMatrix.ts'
import { isOfStories } from './isOfStories.ts'

runMatrix('who may read, and what becomes of stories', isOfStories)
