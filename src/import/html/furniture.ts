import type { BlockContent, Root, RootContent } from 'mdast'
import { textOf } from '../tidy.js'

/** In letters. A longer line of a page is its text. */
const longest = 300

/** In letters. A longer paragraph is text. */
const shortestProse = 80

/** Above links to other stories. */
const teaserHeading =
  /^(?:(?:you (?:may|might) also (?:like|enjoy)|don['’]t miss|more (?:news |stories )?(?:from|on|in|about)\b.{0,40}|see more|read more|related(?: \p{L}+)?|recommended(?: \p{L}+)?|most (?:popular|read|viewed)|trending(?: now)?|top (?:stories|videos?|news)|latest(?: news| stories)?|also on \S+|à lire aussi|lire aussi|sur le même (?:sujet|thème)|les plus lus|le plus lu|te puede interesar|lee? también|lo más (?:leído|visto)|noticias relacionadas|más noticias|li tou|soma (?:pia|zaidi)|habari zaidi)|more)\s*[:：.…!]*$/iu

/** A whole line that does not belong to an article. */
const lines: readonly RegExp[] = [
  /^(?:advert(?:isement)?s?|sponsored|publicité|publicidad|anuncio|piblisite|tangazo|skip to (?:main )?content|subscribe(?: now)?|sign (?:in|up)|log ?in|share(?: this(?: \p{L}+)?)?|tweet|print|e-?mail|comments?|leave a (?:comment|reply)|post a comment|report (?:an )?error|tell us what you think|breaking news emails|follow us|reply|partager|s['’]abonner|compartir|imprimir|comentarios|suscr[ií]bete|pataje|shiriki)\s*[.…!]*$/iu,
  /^\W*(?:first )?(?:published|updated|posted|last (?:updated|modified)|publié|mis à jour|publicado|actualizado)\b.{0,20}\d.{0,80}$/iu,
  /^(?:image|photo|picture|slide) \d+ (?:of|\/) \d+$/iu,
  /^\W*(?:image|photo|picture)(?: credits?| by)?\s*:.{0,120}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,200}$/iu,
  /^(?:get|sign up|subscribe|join|stay|like|follow|receive|enter your).{0,150}\b(?:newsletters?|inbox|e-?mails?|alerts|facebook|twitter|youtube channel|whatsapp|telegram|with a friend)\b.{0,120}$/iu,
  /^(?:this (?:web)?site|we) uses? cookies\b.*$/iu,
  /^this (?:slideshow|video|page) requires javascript.?$/iu,
  /^.{0,100}\ball rights reserved\b.{0,100}$/iu,
  /^(?:the views expressed|opinions expressed).{0,200}$/iu,
]

/**
 * Take away lines that stand within an article and do not belong to it, such as "Advertisement" or "Updated at 10:15", and lists of other
 * stories with what is above them.
 * @returns the other blocks, and how many lines went
 */
export function withoutFurniture(body: Root): { readonly body: Root; readonly gone: number } {
  let gone = 0
  /** Where the text begins. What stands before it and only links elsewhere is a menu. */
  const start = body.children.findIndex((block) => block.type === 'paragraph' && textOf([block]).length >= shortestProse)
  const keep = (blocks: readonly RootContent[]): RootContent[] =>
    blocks.filter((block, at) => {
      const before = blocks[at - 1]
      const isTeaser = block.type === 'list' && before !== undefined && isLine(before) && teaserHeading.test(textOf([before]))
      const isMenu = block.type === 'list' && blocks === body.children && at < start
      const goes = isTeaser || isMenu ? isOfLinks(block) : isLine(block) && isFurniture(textOf([block]), blocks[at + 1])
      if (goes) gone++
      return !goes
    })
  const inside = <Block extends RootContent>(block: Block): Block =>
    block.type === 'blockquote' ? { ...block, children: keep(block.children) as BlockContent[] } : block
  return { body: { ...body, children: keep(body.children).map(inside) }, gone }
}

const isLine = ({ type }: RootContent): boolean => type === 'paragraph' || type === 'heading'

function isFurniture(text: string, next: RootContent | undefined): boolean {
  if (text.length > longest) return false
  return (
    lines.some((line) => line.test(text)) || (teaserHeading.test(text) && (next === undefined || (next.type === 'list' && isOfLinks(next))))
  )
}

/** Whether nearly all of a list's text links elsewhere. */
function isOfLinks(list: RootContent): boolean {
  let linked = 0
  const visit = (node: RootContent): void => {
    if (node.type === 'link') linked += textOf([node]).length
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(list)
  return linked > 0.8 * textOf([list]).length
}
