import { type DocumentCard, type ReplyOf, statuses } from '../contract/reply.js'
import { actions, type Card, card, type Line, line, own, text } from './card.js'
import { suggest } from './compose-answer.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

/** What the desk can do, and how to read an answer. */
export function composeHelp({ commands, samples, tokens }: ReplyOf<'help'>, to: To): Card {
  const { say, platform } = to
  const term = (name: string, look: 'code' | 'strong', meaning: string): Line => ({ as: 'term', term: own(name, look), text: meaning })
  const known = commands.map((command) => ({
    name: platform.typed && command.argument !== null ? `${command.name} ${command.argument}` : command.name,
    description: say.describe(command),
  }))
  const named = [...known, ...(platform.typed ?? [])].map(({ name, description }) => term(`/${name}`, 'code', description))
  const outcomes = statuses.map((status) => say.status[status]).map(({ mark, title, text }) => term(`${mark} ${title}`, 'strong', text))
  const linkTo = (title: string, url: string): Line => ({ as: 'entry', number: null, title, url, facts: [] })
  const links = platform.install
  const install = links ? [text(linkTo(say.install.server, links.server), linkTo(say.install.person, links.person))] : []
  const about = [text(line('text', own(say.help)), line('text', own(say.askIn))), text(...named), text(...outcomes)]
  return card('plain', [...about, ...install], {
    foot: suggest(samples, tokens, to),
  })
}

/** The documents that the desk knows. */
export function composeSources({ documents, from, tokens }: ReplyOf<'sources'>, to: To): Card {
  const { say, platform, most } = to
  const listed = documents.slice(from, from + Math.min(platform.mostDocuments, most))
  const next = from + listed.length
  const isLast = next >= documents.length
  const all = listed.length === documents.length
  const token = tokens[isLast ? 0 : next]
  const range = all ? '' : ` (${from + 1}–${next})`
  return card(
    'plain',
    [
      text(line('title', own(say.documents(documents.length)), own(range, 'aside')), ...listed.map((one) => entryOf(one, to))),
      ...actions(all || token === undefined ? null : { button: 'list', token, label: isLast ? say.firstDocuments : say.buttons.list }),
    ],
    { shown: listed.length },
  )
}

/** A document with publisher and date, linked to where it is from. */
export function entryOf({ title, url, publisher, asOf }: DocumentCard, { say, platform: { longest } }: Pick<To, 'say' | 'platform'>): Line {
  const facts = [publisher === null ? '' : clip(publisher, longest.name), say.formatAsOf(asOf)].filter(Boolean)
  return { as: 'entry', number: null, title: clip(title, longest.name), url, facts }
}
