/** Before the first one counts, and how many count if there is time for them. */
const runs = { counted: 200, least: 30, warmUp: 10 }
/** In milliseconds. */
const patience = 20_000

/**
 * How long something takes, one time after the other, once it is warm.
 * @param work given the number of the run, from 0
 * @returns milliseconds of 30 to 200 runs
 */
export const timesOf = async (work: (run: number) => Promise<unknown>): Promise<number[]> => {
  for (let run = 0; run < runs.warmUp; run += 1) await work(run)
  const times: number[] = []
  const until = performance.now() + patience
  while (times.length < runs.counted) {
    const start = performance.now()
    if (start > until && times.length >= runs.least) break
    await work(runs.warmUp + times.length)
    times.push(performance.now() - start)
  }
  return times
}
