// Asks as `load` does, in a process of its own, so that who measures and who answers do not share one.
import { load, type Load } from './load.ts'

process.on('message', (wish: Load) => {
  load(wish).then(
    (loaded) => process.send!({ loaded }),
    (error: Error) => process.send!({ error: error.message }),
  )
})
process.once('disconnect', () => process.exit(0))
