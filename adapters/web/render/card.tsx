/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Action, Block, Card, Line, Span } from '../../../src/cards/card.js'
import { visible } from '../../../src/cards/drawing.js'
import { shareAnswered, totalOf } from '../../../src/contract/reply.js'
import type { Words as AllWords } from '../../../src/i18n/words.js'
import { address, askPath, type Frame, langOf, leaving, linkTo, safeUrl } from './frame.js'
import { Figure } from './quote.js'

type PictureBlock = Extract<Block, { readonly kind: 'picture' }>

interface Drawing {
  readonly card: Card
  readonly frame: Frame
  /** The words that the card is drawn with. */
  readonly say: AllWords
}

/** A card: its blocks, then what stands below them. */
export function CardSection({ card, frame, say }: Drawing) {
  const language = say.locale.split('-')[0] ?? 'en'
  const draw = (block: Block): Child => <BlockOf block={block} card={card} frame={frame} say={say} />
  return (
    <section class={`reply ${card.tone}`} id="answer" aria-label={say.web.answer} {...langOf(language, frame.language)}>
      {card.blocks.map(draw)}
      {card.foot.length === 0 ? null : <footer>{card.foot.map(draw)}</footer>}
    </section>
  )
}

function BlockOf({ block, card, frame, say }: Drawing & { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <Lines lines={block.lines} />
    case 'quote': {
      const around = say.locale.split('-')[0] ?? 'en'
      const actions = block.actions.length === 0 ? null : block.actions.map((action) => <ActionOf {...{ action, card, frame, say }} />)
      return <Figure quote={block} frame={frame} around={around} actions={actions} />
    }
    case 'suggestions':
      return <Suggestions title={block.title} questions={block.questions.map(({ text }) => text)} frame={frame} />
    case 'field':
      return <p class="field">{visible(say.labelled(block.label, block.text))}</p>
    case 'picture':
      return <Picture picture={block} say={say} />
    case 'actions':
      return (
        <div class="actions">
          {block.actions.map((action) => (
            <ActionOf {...{ action, card, frame, say }} />
          ))}
        </div>
      )
  }
}

/** A chart, in the page's own colours, and its figures. */
const Picture = ({ picture: { chart, days, shows }, say }: { readonly picture: PictureBlock; readonly say: AllWords }) => (
  <>
    {chart === null ? null : (
      <figure class="chart" role="img" aria-label={visible(chart.alt)}>
        {raw(chart.svg)}
      </figure>
    )}
    <ul class="days">
      {days.map(({ day, counts }) => (
        <li>
          {say.formatDate(day)}: {totalOf(counts)}
          {shows === 'shares' && ` · ${say.formatShare(shareAnswered(counts) ?? 0)}`}
        </li>
      ))}
    </ul>
  </>
)

/** Questions to go on with. */
export const Suggestions = ({ title, questions, frame }: { title: string; questions: readonly string[]; frame: Frame }) => (
  <div class="suggestions">
    <p>{title}</p>
    <ul>
      {questions.map((question) => (
        <li>
          <a href={linkTo(frame, askPath(frame), { q: question })}>{visible(question)}</a>
        </li>
      ))}
    </ul>
  </div>
)

/** Something that can be done: a link if it only shows something else, a button if it changes something. */
function ActionOf({ action, card, frame, say }: Drawing & { readonly action: Action }) {
  const { button, token, label } = action
  const { question = '', topic = null } = card.asked ?? {}
  if (button === 'good' || button === 'bad' || button === 'person') {
    const isRating = button !== 'person'
    const fields = { t: token, q: question, on: topic ?? '', ...(isRating ? { rating: button } : {}) }
    return (
      <form method="post" action={linkTo(frame, isRating ? '/rate' : '/person')} class="rate" {...leaving(frame)}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value.toWellFormed()} />
        ))}
        {isRating ? (
          <button type="submit">
            <span aria-hidden="true">{label}</span> {say.web[button]}
          </button>
        ) : (
          <button type="submit">{label}</button>
        )}
      </form>
    )
  }
  const path = button === 'next' ? askPath(frame) : '/more'
  const href = linkTo(frame, address(path, { t: token, q: question, on: topic }))
  return button === 'next' ? (
    <a class="button" href={href}>
      {label}
    </a>
  ) : (
    <a class="more" href={href} {...leaving(frame)}>
      {label}
    </a>
  )
}

/** Lines that belong together; those of a list are one list. */
function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const runs: Line[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.[0] && isListed(last[0]) && isListed(line)) last.push(line)
    else runs.push([line])
  }
  return (
    <div class="text">
      {runs.map(([first, ...others]) => {
        if (first === undefined) return null
        if (!isListed(first)) return <LineOf line={first} />
        return (
          <ul>
            {[first, ...others].map((line) => (
              <li>
                <LineOf line={line} />
              </li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}

const isListed = ({ as }: Line): boolean => as !== 'title' && as !== 'text' && as !== 'note'

function LineOf({ line }: { readonly line: Line }) {
  if (line.as === 'entry') {
    const href = line.url === null ? null : safeUrl(line.url)
    const title = visible(line.title)
    return (
      <>
        {href === null ? title : <a href={href}>{title}</a>} <small>{visible(line.facts.join(' · '))}</small>
      </>
    )
  }
  if (line.as === 'term') {
    return (
      <>
        <SpanOf span={line.term} /> {visible(line.text)}
      </>
    )
  }
  const spans = line.spans.map((span) => <SpanOf span={span} />)
  if (line.as === 'title') return <h2>{spans}</h2>
  if (line.as === 'note') return <p class="note">{spans}</p>
  if (line.as === 'text') return <p class={line.spans.some(({ look }) => look === 'status') ? 'verdict' : ''}>{spans}</p>
  return <>{spans}</>
}

function SpanOf({ span: { text, look } }: { readonly span: Span }) {
  const shown = visible(text)
  if (look === 'status') return <strong class="status">{shown}</strong>
  if (look === 'strong') return <strong>{shown}</strong>
  if (look === 'code') return <code>{shown}</code>
  if (look === 'aside') return <small>{shown}</small>
  return <>{shown}</>
}
