/**
 * What was said to nobody may be edited into a question to the desk. If the desk has answered it unasked, or is about to, the edit needs no second
 * answer. Each adapter looks for that answer in its own way; this is for waiting until there is something to look for.
 */
export function createOverheard() {
  const underWay = new Map<string, Promise<void>>()
  return {
    /** Answer a message unasked. */
    async answer(message: string, work: () => Promise<void>): Promise<void> {
      const working = work()
      const settled = working.catch(() => {})
      underWay.set(message, settled)
      await working.finally(() => {
        if (underWay.get(message) === settled) underWay.delete(message)
      })
    },
    /** Resolves when nothing answers this message unasked. */
    settled: async (message: string): Promise<void> => underWay.get(message),
  }
}
