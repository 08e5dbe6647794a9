import type { DomDocument, DomElement } from './dom.js'

const mostPictures = 300
/** In letters. A longer text beside a picture is not its caption. */
const longestCaption = 250
/** If more boxes have a picture and a paragraph, they are steps or quoted people, and so text. */
const mostBoxes = 3

/** Captions that no class marks: text in a small box with a picture, and slanted text below a picture. */
export function captionsByShape(document: DomDocument): DomElement[] {
  const captions: DomElement[] = []
  const boxes: DomElement[][] = []
  for (const picture of [...document.querySelectorAll('body img, body picture, body figure')].slice(0, mostPictures)) {
    const box = picture.tagName === 'FIGURE' ? picture : boxOf(picture)
    const text = (box?.textContent ?? '').trim()
    if (box !== null && text !== '' && text.length <= longestCaption && box.querySelector('h1, h2, ul, ol, table, blockquote') === null) {
      const texts = [...box.children].filter((child) => child.tagName !== 'IMG' && child.querySelector('img') === null)
      if (box.tagName !== 'FIGURE' && texts.some((child) => child.tagName === 'P' || child.querySelector('p') !== null)) boxes.push(texts)
      else captions.push(...texts)
      continue
    }
    const holder = picture.closest('p, div, figure')
    const below = (holder?.textContent ?? '').trim() === '' ? holder?.nextElementSibling : holder
    const slanted = below?.querySelector('em, i, small')
    if (!below || !slanted || below.querySelector('p, div') !== null) continue
    const whole = (below.textContent ?? '').trim()
    if (whole.length <= longestCaption && whole === (slanted.textContent ?? '').trim()) captions.push(below)
  }
  return boxes.length > mostBoxes ? captions : [...captions, ...boxes.flat()]
}

/** The nearest element around a picture that holds text, if it is made of blocks. */
function boxOf(picture: DomElement): DomElement | null {
  let box = picture.parentElement
  while (box !== null && (box.textContent ?? '').trim() === '') box = box.parentElement
  return box === null || /^(?:P|LI|TD|TH|BODY|H[1-6]|A)$/.test(box.tagName) ? null : box
}
