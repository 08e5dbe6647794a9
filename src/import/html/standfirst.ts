import type { Root } from 'mdast'
import { oneLine } from '../article.js'
import { paragraphOf, passagesOf, tidy } from '../tidy.js'
import type { DomDocument, DomElement } from './dom.js'
import { squashed } from './meta.js'

/** In letters. A shorter line is a kicker or a date, a longer one is the article. */
const [shortest, longest] = [40, 900]
/** Below a heading, with nothing else to say what it is. */
const shortestBelow = 60
/** A paragraph of the article, not a line at its head. */
const shortestProse = 80
/** Between a heading and an article there are few lines. */
const mostBetween = 12
const most = 3
/** An article begins within this many lines. */
const mostLines = 500

/** What a class or id says of the summary above an article. */
const words =
  /(?:^|[-_])(?:lead|lede|leader|stand-?first|intro(?:duction|text)?|sub-?title|sub-?head(?:line|ing)?|dek|deck|summary|abstract|excerpt|chapo|chapeau|bajada|sumario|entradilla|copete|vorspann|teaser|description)(?:[-_](?:text|copy|content|inner|paragraph))?$/i
/** No part of an article's head. */
const aside =
  'nav, aside, footer, form, figure, figcaption, table, li, [role="navigation"], [class*="comment" i], [class*="author" i], [class*="byline" i]'

interface Line {
  readonly text: string
  readonly isTitle: boolean
  readonly isMarked: boolean
  readonly isBelowTitle: boolean
}

/** What may be the summary above an article, in the order of the page. Read it before the article is taken out of the page. */
export function linesAtHead(document: DomDocument, descriptions: readonly (string | undefined)[]): Line[] {
  const told = descriptions.map((one) => squashed(one ?? '')).filter((one) => one.length >= shortest)
  const lines: Line[] = []
  let title: DomElement | null = null
  for (const element of document.querySelectorAll('body h1, body h2, body h3, body p, body div, body span, body strong')) {
    if (lines.length > mostLines) break
    if (element.querySelector('p, div, h1, h2, h3, ul, ol, table, section, article') !== null) continue
    const text = oneLine(element.textContent ?? '')
    if (element.tagName === 'H1') {
      title = element
      lines.push({ text, isTitle: true, isMarked: false, isBelowTitle: false })
      continue
    }
    if (/^(?:SPAN|STRONG)$/.test(element.tagName) && !isAlone(element)) continue
    if (text.length < shortest || lines.at(-1)?.text === text) continue
    const plain = squashed(text)
    const isTold = told.some((one) => one.startsWith(plain) || plain.startsWith(one) || one.startsWith(plain.slice(0, -1)))
    const canBe = text.length <= longest && element.closest(aside) === null && linked(element) < 0.3 * text.length
    lines.push({
      text,
      isTitle: false,
      isMarked: canBe && (isTold || isNamed(element)),
      isBelowTitle: canBe && text.length >= shortestBelow && title !== null && lines.at(-1)?.isTitle === true && sharesHead(title, element),
    })
  }
  return lines
}

/** The lines above an article that summarise it, if they are not part of it already. */
export function withStandfirst(body: Root, lines: readonly Line[]): Root {
  const whole = passagesOf(tidy(body))
    .map(({ text }) => squashed(text))
    .join(' ')
  const start = lines.findIndex(({ text, isTitle }) => !isTitle && text.length >= shortestProse && whole.includes(squashed(text)))
  if (start < 0) return body
  const title = lines.slice(0, start).findLastIndex(({ isTitle }) => isTitle)
  const from = Math.max(title + 1, start - mostBetween, 0)
  const found = lines
    .slice(from, start)
    .filter(({ text, isMarked, isBelowTitle }) => (isMarked || isBelowTitle) && !whole.includes(squashed(text)))
    .slice(0, most)
  if (found.length === 0) return body
  const at = body.children.findIndex(({ type }) => type !== 'heading')
  return { ...body, children: [...body.children.slice(0, at), ...found.map(({ text }) => paragraphOf(text)), ...body.children.slice(at)] }
}

/** Whether it is all that its parent holds. */
const isAlone = (element: DomElement): boolean =>
  element.parentElement?.tagName !== 'P' &&
  [...(element.parentElement?.children ?? [])].length === 1 &&
  oneLine(element.parentElement?.textContent ?? '') === oneLine(element.textContent ?? '')

const linked = (element: DomElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + oneLine(link.textContent ?? '').length, 0)

/** Whether it, or what holds it and little else, is named as a summary. */
function isNamed(element: DomElement): boolean {
  const length = (element.textContent ?? '').trim().length
  for (let one: DomElement | null = element, depth = 0; one !== null && depth < 4; one = one.parentElement, depth++) {
    if ((one.textContent ?? '').trim().length > 1.5 * length) return false
    const names = `${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''} ${one.getAttribute('itemprop') ?? ''}`
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .split(/\s+/)
    if (names.some((name) => words.test(name))) return true
  }
  return false
}

/** Whether a line stands beside a heading, or in the same head of an article. */
function sharesHead(title: DomElement, line: DomElement): boolean {
  return title.parentElement === line.parentElement || title.closest('header, hgroup')?.contains(line) === true
}
