import { createHash } from 'node:crypto'

/** A document, or an excerpt of it. */
export interface Place {
  /** Its id. */
  readonly document: string
  readonly excerpt?: { readonly passage: string; readonly text: string }
}

/** Where people can read something in its document; undefined where nobody can. */
export type Link = (place: Place) => string | undefined

/**
 * Links to the web's pages. One to an excerpt holds for as long as the document says the same.
 * @param publicUrl where the pages are, as people outside reach them, without a slash at its end; undefined where they cannot
 * @example linksTo('https://desk.example')({ document: 'glossary' }) // 'https://desk.example/d/glossary'
 */
export function linksTo(publicUrl: string | undefined): Link {
  return ({ document, excerpt }) => {
    if (publicUrl === undefined) return undefined
    const page = `${publicUrl}/d/${encodeURIComponent(document.toWellFormed())}`
    return excerpt === undefined ? page : `${page}?x=${markOf(excerpt)}#x`
  }
}

/** The passage's number, and the length and digest of the text. */
function markOf({ passage, text }: NonNullable<Place['excerpt']>): string {
  const digest = createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 16)
  return `${passage.slice(passage.lastIndexOf('#') + 1)}.${text.length}.${digest}`
}

export const noLinks = linksTo(undefined)
