import { Parser } from 'htmlparser2'
import { refusal } from './refusal.js'

/** No page has elements so deep in each other; the time that it takes to find the article grows with the square of the depth. */
const deepest = 256

/** See that markup is neither deep nor large. This comes before a tree is built, which would cost time and memory. @throws DeskError if it is */
export function measureMarkup(markup: string, { xml, mostElements }: { readonly xml: boolean; readonly mostElements: number }): void {
  let depth = 0
  let elements = 0
  let wrong: string | null = null
  const parser: Parser = new Parser(
    {
      onopentag() {
        depth++
        elements++
        if (depth > deepest) wrong = `has elements nested more than ${deepest} levels deep`
        if (elements > mostElements) wrong = `has more than ${mostElements} elements`
        if (wrong !== null) parser.pause()
      },
      oncomment() {
        elements++
        if (elements > mostElements) wrong = `has more than ${mostElements} elements and comments`
        if (wrong !== null) parser.pause()
      },
      onclosetag() {
        depth--
      },
    },
    { xmlMode: xml },
  )
  parser.end(markup)
  if (wrong !== null) throw refusal(`${wrong}: no article has; save its text and import that file`)
}

/** The first text of each of these elements of an XML file. */
export function elementTexts(xml: string, names: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  let inside: string | null = null
  const parser = new Parser(
    {
      onopentag(name) {
        inside = names.includes(name) && !texts.has(name) ? name : null
      },
      ontext(text) {
        if (inside !== null) texts.set(inside, (texts.get(inside) ?? '') + text)
      },
      onclosetag() {
        inside = null
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return texts
}
