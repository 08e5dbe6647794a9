/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Quote } from '../../../src/cards/card.js'
import { divide, partsOf, visible, visibleCode } from '../../../src/cards/drawing.js'
import type { Span } from '../../../src/knowledge/document.js'
import { type Frame, langOf, leaving, linkTo, safeUrl } from './frame.js'

type Drawn = Pick<Quote, 'text' | 'marks' | 'shape'>
type Ranges = readonly (readonly [number, number])[]

/** A part of a text, its marks strong. */
export function marked(text: string, marks: Ranges, { start, end }: Span = { start: 0, end: text.length }): Child[] {
  const within = marks.filter(([from, to]) => from < end && to > start)
  const own = within.map(([from, to]) => [Math.max(0, from - start), Math.min(end, to) - start] as const)
  return divide(text.slice(start, end), own).map((piece) => (piece.marked ? <strong>{visible(piece.text)}</strong> : visible(piece.text)))
}

/** A text by its shape: a row below the names of its columns, code with its lines as they are, or prose. */
export function Words({ text, marks, shape }: Drawn) {
  if (shape?.kind === 'row') {
    return (
      <dl class="row">
        {shape.cells.map(({ name, cell }) => (
          <div>
            <dt>{name === null ? '' : marked(text, marks, name)}</dt>
            <dd>{marked(text, marks, cell)}</dd>
          </div>
        ))}
      </dl>
    )
  }
  const { prose, code } = partsOf({ text, ...(shape && { shape }) })
  return (
    <>
      {prose === '' ? null : <p>{marked(text, marks, { start: 0, end: prose.length })}</p>}
      {code === '' ? null : <Code code={code} />}
    </>
  )
}

/** Lines of code; a keyboard can scroll them. */
export const Code = ({ code }: { readonly code: string }) => (
  <pre tabindex={0}>
    <code>{visibleCode(code)}</code>
  </pre>
)

/** Sources, each a link if it leads to the web. */
export const Sources = ({ sources }: { readonly sources: Quote['sources'] }) =>
  sources.length === 0 ? null : (
    <ul class="sources">
      {sources.map(({ label, url }) => {
        const href = safeUrl(url)
        return (
          <li>
            {href === null ? (
              visible(label)
            ) : (
              <a href={href} rel="noopener nofollow" target="_blank">
                {visible(label)}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )

/** An excerpt with its citation. @param actions what can be done with it */
export function Figure({ quote, frame, around, actions }: { quote: Quote; frame: Frame; around: string; actions: Child }) {
  const { number, about, place, here, read, language, sources } = quote
  return (
    <figure class={here === null ? 'quote' : 'quote here'}>
      {about === null ? null : <p class="about">{visible(about)}</p>}
      <blockquote {...langOf(language, around)}>
        <Words {...quote} />
      </blockquote>
      <figcaption>
        {sources.length === 0 ? null : <Sources sources={sources} />}
        <p class="place">
          {number === null ? null : <span class="number">{number}</span>}
          {visible(place)}
          {here === null ? null : <em> ← {here}</em>}
        </p>
        {read === null && actions === null ? null : (
          <p class="doing">
            {read === null ? null : (
              <a class="read" href={linkTo(frame, read.url)} {...leaving(frame)}>
                {read.label}
              </a>
            )}
            {actions}
          </p>
        )}
      </figcaption>
    </figure>
  )
}
