/**
 * A message to nobody may become a question to the desk by an edit. If the desk answered it unasked, or is about to, it needs no second
 * answer. Each adapter looks for that answer in its own way. This lets it wait until there is something to find.
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
