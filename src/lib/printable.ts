const unseen = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
const colours = /\u001b\[[\d;]*m/u
const all = new RegExp(unseen, 'gu')
const butColours = new RegExp(`(${colours.source})|${unseen.source}`, 'gu')

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A text that is safe to print on a terminal. Codes that would move the cursor, change the title or reverse text are written out. They are written as
 * in JSON, so that JSON keeps its meaning. Line breaks and tabs stay.
 * @param colour whether codes that only colour stay too
 * @example printable('a\u001b[2Jb') // 'a\\u001b[2Jb'
 */
export function printable(text: string, colour = false): string {
  return text.replace(colour ? butColours : all, (sign) => (sign.length > 1 || sign === '\n' || sign === '\t' ? sign : escaped(sign)))
}

/** The same of what stands on one line, such as the name of a file: its line breaks are written out too. */
export const printableName = (name: string): string => name.replace(all, escaped)
