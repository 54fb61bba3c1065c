/**
 * Tries until it holds: a browser, a server and an autosave take their time.
 * @param assertion throws as long as it does not hold
 * @throws what the assertion threw last
 */
export async function eventually<T>(
  assertion: () => Promise<T>,
  { within = 60_000 }: { within?: number } = {},
): Promise<T> {
  const end = Date.now() + within
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
