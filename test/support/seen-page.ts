import { parseHTML } from 'linkedom'

/** What a page of ours may be made of. */
const tags = new Set(
  'A ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CODE DATALIST DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 HEAD HEADER HTML I INPUT LABEL LI LINK MAIN MARK META NAV OL OPTION P PRE SCRIPT SECTION SELECT SMALL SPAN STRONG SUMMARY TABLE TBODY TD TH THEAD TITLE TR UL'.split(
    ' ',
  ),
)
const attributes =
  /^(?:action|aria-(?:current|hidden|label|labelledby)|autocomplete|autofocus|charset|class|content|defer|enterkeyhint|for|href|hreflang|id|lang|list|maxlength|method|name|open|property|rel|required|role|scope|selected|src|tabindex|target|title|type|value)$/
/** What a chart is drawn with, and only inside of its figure. */
const shapes = new Set('LINE RECT SVG TEXT'.split(' '))
const drawing =
  /^(?:aria-hidden|class|fill|font-family|font-size|height|stroke|stroke-width|text-anchor|viewbox|width|x|x1|x2|xmlns|y|y1|y2)$/i
const blocks = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BUTTON DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 LI P PRE SECTION TR UL'.split(' '),
)

/** What is looked at of a node or an element. */
interface SeenNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<SeenNode>
  getAttribute(name: string): string | null
}

/** A page, or a part of it, as somebody sees it. */
export interface SeenPage {
  /** Its text, with the links in it; a block begins a line. */
  readonly text: string
  /** What stands in it that no page of ours is made of. */
  readonly alive: readonly string[]
}

/**
 * Read a page.
 * @param part what is read of it, as a CSS selector; nothing is read where it is not there
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
