/** The replacement for something that was removed. */
export type Mask = '[token]' | '[password]' | '[e-mail]' | '[mention]' | '[link]' | '[number]'

/** A range of a text (UTF-16, end not included), and its replacement. */
export type Found = { readonly start: number; readonly end: number; readonly mask: Mask }

/**
 * Everything that a pattern finds; of a pattern with a group `secret` or `quoted`, only the group. @param isMeant whether one of them
 * counts
 */
export function findAll(text: string, pattern: RegExp, mask: Mask, isMeant: (match: RegExpExecArray) => boolean = () => true): Found[] {
  return [...text.matchAll(pattern)].filter(isMeant).map((match) => {
    const [start, end] = match.indices?.groups?.secret ?? match.indices?.groups?.quoted ?? [match.index, match.index + match[0].length]
    return { start, end, mask }
  })
}
