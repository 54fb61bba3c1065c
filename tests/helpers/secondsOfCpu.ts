/** The processor's time that this process needs for it: a busy machine adds none. */
export const secondsOfCpu = async (task: () => unknown): Promise<number> => {
  const start = process.cpuUsage()
  await task()
  const { system, user } = process.cpuUsage(start)
  return (system + user) / 1_000_000
}
