const last = new Map<number, Promise<unknown>>()

/**
 * Does what is asked for one caption one after the other. A field that is left and a sign-off save the same words at the same moment:
 * the later one finds them saved.
 */
export function inTurn<T>(id: number, act: () => Promise<T>): Promise<T> {
  const turn = (last.get(id) ?? Promise.resolve()).then(act)
  const settled = turn.catch(() => {})
  last.set(id, settled)
  void settled.then(() => last.get(id) === settled && last.delete(id))
  return turn
}
