/** A question as it counts where two are compared: its words alone. @example wordsOf('Who, @Ana?') // 'who ana' */
export const wordsOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
