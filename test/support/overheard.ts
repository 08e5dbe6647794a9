/** What a program has said so far, and who waits for it to say something. */
export interface Overheard {
  readonly text: () => string
  hear(more: string): void
  /** It says no more. */
  end(): void
  /** Resolves when it has said what is looked for. @throws if it ends before */
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
