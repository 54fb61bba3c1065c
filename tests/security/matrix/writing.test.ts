import { runMatrix } from './runMatrix.ts'

runMatrix('who may write what', (operation) => !/^(read|find|count)/.test(operation))
