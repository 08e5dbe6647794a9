import { documentPath, permalinkOf } from '../cards/permalink.js'

/** A document, or an excerpt of it. */
export interface Place {
  /** Its id. */
  readonly document: string
  readonly excerpt?: { readonly passage: string; readonly text: string }
}

/** Where people can read something in its document; undefined if nobody can. */
export type Link = (place: Place) => string | undefined

/**
 * Links to the web's pages. One to an excerpt holds for as long as the document says the same.
 * @param publicUrl where the pages are, as people outside reach them, without a slash at its end; undefined if they cannot
 * @example linksTo('https://desk.example')({ document: 'glossary' }) // 'https://desk.example/d/glossary'
 */
export const linksTo =
  (publicUrl: string | undefined): Link =>
  ({ document, excerpt }) => {
    if (publicUrl === undefined) return undefined
    return `${publicUrl}${excerpt === undefined ? documentPath(document) : permalinkOf({ ...excerpt, document: { id: document } })}`
  }

export const noLinks = linksTo(undefined)
