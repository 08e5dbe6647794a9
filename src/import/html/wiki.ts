import type { DomDocument, DomElement } from './dom.js'

const edit =
  '(?:edit(?: source)?|modifier(?: le (?:code|wikicode))?|editar(?: (?:código|fuente))?|modifye|chanje|hariri(?: chanzo)?|bearbeiten|quelltext bearbeiten)'
/** "History[edit]", "Histoire [modifier | modifier le code]". */
const editMark = new RegExp(`\\s*\\[\\s*${edit}(?:\\s*\\|\\s*${edit})?\\s*\\]\\s*$`, 'iu')
/** "[1]", "[note 2]", "[a]". */
const noteMark = /^\s*\[\s*(?:(?:note|nb|n\.?|nota)\s*)?[\p{L}\d]{1,3}\s*\]\s*$/iu
/** Above lists of links of a wiki. */
const listsOfLinks =
  /^(?:see also|external links|further reading|references|notes|citations|sources|bibliography|voir aussi|liens externes|notes et références|références|articles connexes|véase también|enlaces externos|referencias|notas|gade tou|lyen deyò|referans|tazama pia|viungo vya nje|marejeo|tanbihi)$/iu

/**
 * Take away what a wiki adds to its text: the marks "[edit]" and "[1]", and lists such as "See also".
 * @returns whether the page is one of a wiki
 */
export function clearWiki(document: DomDocument): boolean {
  const headings = [...document.querySelectorAll('body h1, body h2, body h3, body h4, body h5, body h6')]
  const isWiki =
    /mediawiki/i.test(document.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '') ||
    document.querySelector('.mw-parser-output, .mw-editsection') !== null ||
    headings.some((heading) => editMark.test(heading.textContent ?? ''))
  if (!isWiki) return false
  for (const mark of document.querySelectorAll('.mw-editsection, .mw-cite-backlink')) mark.remove()
  for (const heading of headings) unmark(heading)
  for (const mark of document.querySelectorAll('sup, a')) if (mark.isConnected && noteMark.test(mark.textContent ?? '')) mark.remove()
  for (const heading of headings) if (listsOfLinks.test((heading.textContent ?? '').trim())) removeSection(heading)
  return true
}

function unmark(heading: DomElement): void {
  const text = heading.textContent ?? ''
  if (!editMark.test(text)) return
  heading.textContent = text.replace(editMark, '')
}

/** A heading and what stands below it, up to the next heading as high, if that is lists and no prose. */
function removeSection(heading: DomElement): void {
  const top = heading.parentElement?.children && [...heading.parentElement.children].length === 1 ? heading.parentElement : heading
  if (top === null) return
  const below: DomElement[] = []
  for (let next = top.nextElementSibling; next !== null && !isAsHigh(next, heading); next = next.nextElementSibling) below.push(next)
  const prose = below.filter(({ tagName, textContent }) => tagName === 'P' && (textContent ?? '').trim().length > 100)
  if (prose.length > 0) return
  for (const element of [heading, ...below]) element.remove()
}

function isAsHigh(element: DomElement, heading: DomElement): boolean {
  const level = ({ tagName }: DomElement): number => Number(/^H([1-6])$/.exec(tagName)?.[1] ?? 9)
  const inner = element.querySelector('h1, h2, h3, h4, h5, h6')
  return Math.min(level(element), inner ? level(inner) : 9) <= level(heading)
}
