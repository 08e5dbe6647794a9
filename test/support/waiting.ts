/** How long a condition may take. It is far longer than needed, so that a busy machine fails no test. */
const longestWaitMs = 20_000
/** How often conditions are checked in between, because a client may have changed too. */
const pollMs = 10

/** Waits for conditions in a look-alike. @param seen what the look-alike saw lately, for the error after a timeout */
export function createWaiting(seen: () => string) {
  const waiting = new Set<() => void>()
  return {
    /** Something happened: waiting conditions are checked again. */
    changed(): void {
      for (const look of [...waiting]) look()
    },
    /**
     * @param condition checked whenever something happened; its first truthy value is the result
     * @param what was awaited, for the error after a timeout
     */
    until<Value>(condition: () => Value, what: string): Promise<NonNullable<Value>> {
      return new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer)
          clearInterval(poll)
          waiting.delete(look)
        }
        const look = (): void => {
          try {
            const value = condition()
            if (!value) return
            end()
            resolve(value)
          } catch (error) {
            end()
            reject(error)
          }
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`Waited in vain for ${what}. The look-alike saw\n${seen()}`))
        }, longestWaitMs)
        const poll = setInterval(look, pollMs)
        waiting.add(look)
        look()
      })
    },
  }
}
