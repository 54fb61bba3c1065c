/** The end of what runs for each, or waits to. */
const ends = new WeakMap<object, Promise<unknown>>()

/**
 * Does something when all that was to be done in turn for the same owner before is done, whether that
 * succeeded or not. What waits here costs nothing; what waits for a lock of the database holds one of
 * its few connections.
 * @param owner of the turn, such as the Payload instance; turns of other processes are not known
 */
export const inTurn = <T>(owner: object, task: () => Promise<T>): Promise<T> => {
  const turn = (ends.get(owner) ?? Promise.resolve()).then(task)
  ends.set(
    owner,
    turn.catch(() => {}),
  )
  return turn
}
