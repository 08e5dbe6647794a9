import type { APIMessageTopLevelComponent, Embed, Message } from 'discord.js'
import { withoutMarks } from '../../shared/parse/marks.js'

/** The parts of a message that have text. A forwarded message is one of these too. */
type Written = Pick<Message, 'content' | 'embeds' | 'components'>

/**
 * What a message says: its own words, then those of a message that it forwards. From an app's message it takes the text of embeds and components.
 * People, channels and the server's own emoji are left out.
 */
export function textOf(message: Written & Partial<Pick<Message, 'messageSnapshots'>>): string {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])]
  return plainText([message, ...forwarded].map(writtenIn).filter(isFilled).join('\n'))
}

function writtenIn({ content, embeds = [], components = [] }: Written): string {
  // An embed of a page that the text links to holds the page's words.
  const own = embeds.filter(({ url }) => url === null || url === undefined || !content.includes(url)).map(embedText)
  const drawn = components.flatMap((component) => textsIn(component.toJSON() as APIMessageTopLevelComponent))
  return [content, ...own, ...drawn].filter(isFilled).join('\n')
}

function embedText({ title, description, fields }: Embed): string {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])].filter(isFilled).join('\n')
}

const isFilled = (text: string | null | undefined): text is string => typeof text === 'string' && text.trim() !== ''

/** The texts of a component and of those in it, in order. */
function textsIn(component: object): string[] {
  const { content, components } = component as { readonly content?: unknown; readonly components?: readonly object[] }
  return [...(typeof content === 'string' ? [content] : []), ...(components ?? []).flatMap(textsIn)]
}

/** Discord's markup as the text that its writer saw: people, channels and the server's own emoji left out. */
export function plainText(content: string): string {
  const read = content
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, ' ')
    .replace(/<\/([\w -]{1,100}):\d+>/g, '/$1')
    .replace(/\[([^[\]\n]{1,300})\]\(<?https?:\/\/[^\s()]{1,1000}\)/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
  return withoutMarks(read, ['||', '***', '**', '__', '~~', '*', '_']).trim()
}
