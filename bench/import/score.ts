import type { Nodes, Root } from 'mdast'
import { textOf, tidy } from '../../src/import/tidy.js'

/** The expected content of a page: all of a text, or some snippets and not others. */
export type Expected =
  /** One text, or the same in two forms: with and without what import leaves out on purpose. */
  | { readonly kind: 'text'; readonly forms: readonly string[] }
  | { readonly kind: 'snippets'; readonly wanted: readonly string[]; readonly unwanted: readonly string[] }

/** A page is right if this share of the imported text is wanted, and this share of the wanted text is imported. */
const rightShare = 0.9

/** All text of a tree, a block a line. */
export function textOfTree(body: Root): string {
  const lines: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') lines.push(textOf(node.children))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tidy(body))
  return lines.join('\n')
}

/** Whether the imported text of a page is the expected one. */
export function isRight(text: string, expected: Expected): boolean {
  if (expected.kind === 'snippets') {
    const found = oneSpace(text)
    const has = (snippet: string): boolean => found.includes(oneSpace(snippet))
    return expected.wanted.every(has) && !expected.unwanted.some(has)
  }
  return expected.forms.some((form) => {
    const { recall, precision } = overlap(text, form)
    return recall >= rightShare && precision >= rightShare
  })
}

/** Whether all wanted text was imported, besides any other. */
export function hasAll(text: string, expected: Expected): boolean {
  if (expected.kind === 'text') return expected.forms.some((form) => overlap(text, form).recall >= rightShare)
  const found = oneSpace(text)
  return expected.wanted.every((snippet) => found.includes(oneSpace(snippet)))
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The shares of words that two texts have in common, each as often as both have it. */
function overlap(text: string, wanted: string): { readonly recall: number; readonly precision: number } {
  const [found, expected] = [wordsOf(text), wordsOf(wanted)]
  let common = 0
  for (const [key, count] of expected) common += Math.min(count, found.get(key) ?? 0)
  const sum = (all: ReadonlyMap<string, number>): number => [...all.values()].reduce((one, other) => one + other, 0)
  const [inFound, inExpected] = [sum(found), sum(expected)]
  return { recall: inExpected === 0 ? 1 : common / inExpected, precision: inFound === 0 ? Number(inExpected === 0) : common / inFound }
}

function wordsOf(text: string): Map<string, number> {
  const all = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}_]+/gu)) all.set(word, (all.get(word) ?? 0) + 1)
  return all
}

/** Whether two titles or names are the same but for blanks, capitals and the form of their marks. */
export function isSameLine(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(one) === plain(other)
}
