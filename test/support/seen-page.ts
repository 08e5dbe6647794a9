import { parseHTML } from 'linkedom'

/** The elements that our pages may use. */
const tags = new Set(
  'A ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CODE DATALIST DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 HEAD HEADER HTML I INPUT LABEL LI LINK MAIN MARK META NAV OL OPTION P PRE SCRIPT SECTION SELECT SMALL SPAN STRONG SUMMARY TABLE TBODY TD TH THEAD TITLE TR UL'.split(
    ' ',
  ),
)
const attributes =
  /^(?:action|aria-(?:current|hidden|label|labelledby)|autocomplete|autofocus|charset|class|content|defer|enterkeyhint|for|href|hreflang|id|lang|list|maxlength|method|name|open|property|rel|required|role|scope|selected|src|tabindex|target|title|type|value)$/
/** The elements of a chart, allowed only inside its figure. */
const shapes = new Set('LINE RECT SVG TEXT'.split(' '))
const drawing =
  /^(?:aria-hidden|class|fill|font-family|font-size|height|stroke|stroke-width|text-anchor|viewbox|width|x|x1|x2|xmlns|y|y1|y2)$/i
const blocks = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BUTTON DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 LI P PRE SECTION TR UL'.split(' '),
)

/** The examined parts of a node or an element. */
interface SeenNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<SeenNode>
  getAttribute(name: string): string | null
}

/** A page, or a part of it, as a visitor sees it. */
export interface SeenPage {
  /** Its text, with the links; each block begins a line. */
  readonly text: string
  /** Elements in it that no page of ours may use. */
  readonly alive: readonly string[]
}

/**
 * Read a page.
 * @param part the part to read, as a CSS selector; the result is empty if it is missing
 */
export function seePage(html: string, part = 'html'): SeenPage {
  const { document } = parseHTML(html)
  const root = document.querySelector(part)
  if (root === null) return { text: '', alive: [] }
  const alive: string[] = []
  const read = (element: SeenNode, isDrawn = false): string => {
    if (element.nodeType === 3) return element.textContent ?? ''
    if (element.nodeType !== 1) {
      alive.push(`a node of type ${element.nodeType}`)
      return ''
    }
    const isShape = isDrawn && shapes.has(element.tagName.toUpperCase())
    if (!isShape && !tags.has(element.tagName)) alive.push(`<${element.tagName.toLowerCase()}>`)
    if (element.tagName === 'SCRIPT' && (element.textContent !== '' || !element.getAttribute('src')?.startsWith('/script.js?')))
      alive.push('a script')
    for (const { name, value } of [...element.attributes]) {
      if (!(isShape ? drawing : attributes).test(name)) alive.push(`${name}=`)
      if (/^(?:href|src|action)$/.test(name) && !/^(?:https?:\/\/|\/(?!\/)|#)/.test(value)) alive.push(`${name}=${value}`)
    }
    const href = element.tagName === 'A' ? element.getAttribute('href') : null
    const isChart = isDrawn || (element.tagName === 'FIGURE' && element.getAttribute('class') === 'chart')
    const inner = [...element.childNodes].map((child) => read(child, isChart)).join('')
    const shown = href?.startsWith('http') ? `${inner} ${href} ` : inner
    return blocks.has(element.tagName) ? `\n${shown}\n` : shown
  }
  const text = read(root as unknown as SeenNode)
  return { text: text.replace(/\n+/g, '\n').trim(), alive }
}
