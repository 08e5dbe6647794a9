import { createHash } from 'node:crypto'
import type { Mark } from '../contract/reader.js'
import type { Excerpt } from '../contract/reply.js'

const digestOf = (text: string): string => createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 16)

/** A text as a permalink names it. */
export const markOf = (passage: number, text: string): Mark => ({ passage, length: text.length, digest: digestOf(text) })

/** Whether a text is the one that is named. */
export const isMarked = (text: string, { length, digest }: Mark): boolean => text.length === length && digestOf(text) === digest

/** @example writeMark({ passage: 12, length: 143, digest: '9f86d081884c7d65' }) // '12.143.9f86d081884c7d65' */
export const writeMark = ({ passage, length, digest }: Mark): string => `${passage}.${length}.${digest}`

/** @returns null if it is no mark */
export function readMark(text: string): Mark | null {
  const [, passage, length, digest] = /^(\d{1,6})\.(\d{1,6})\.([0-9a-f]{16})$/.exec(text) ?? []
  return digest === undefined ? null : { passage: Number(passage), length: Number(length), digest }
}

/** Where a document can be read, below the web's address. */
export const documentPath = (id: string): string => `/d/${encodeURIComponent(id.toWellFormed())}`

/**
 * Where an excerpt can be read in its document, below the web's address. It holds for as long as the document says the same.
 * @example permalinkOf(excerpt) // '/d/oreby?x=12.143.9f86d081884c7d65#x'
 */
export function permalinkOf({
  document,
  passage,
  text,
}: Pick<Excerpt, 'passage' | 'text'> & { document: { readonly id: string } }): string {
  const number = Number(passage.slice(passage.lastIndexOf('#') + 1))
  return `${documentPath(document.id)}?x=${writeMark(markOf(Number.isInteger(number) ? number : 0, text))}#x`
}
