import { runMatrix } from './runMatrix.ts'

runMatrix('who may read what', (operation) => /^(read|find|count)/.test(operation))
