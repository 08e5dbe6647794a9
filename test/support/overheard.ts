/** The output of a program so far, and the tests that wait for a text in it. */
export interface Overheard {
  readonly text: () => string
  hear(more: string): void
  /** It prints no more. */
  end(): void
  /** Resolves when it has printed the wanted text. @throws if it ends before */
  saying(wanted: RegExp): Promise<void>
}

export function createOverheard(): Overheard {
  let said = ''
  let isOver = false
  let heard: () => void = () => {}
  return {
    text: () => said,
    hear(more) {
      said += more
      heard()
    },
    end() {
      isOver = true
      heard()
    },
    async saying(wanted) {
      while (!wanted.test(said)) {
        if (isOver) throw new Error(`the program ended without saying ${wanted}; it said:\n${said}`)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
    },
  }
}
