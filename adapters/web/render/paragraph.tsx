/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { visible } from '../../../src/cards/drawing.js'
import type { Found } from '../../../src/contract/reader.js'
import type { Passage, Span } from '../../../src/knowledge/document.js'
import { type Frame, langOf } from './frame.js'
import { Code, Sources } from './quote.js'

interface Drawn {
  /** The excerpt to be marked; null if there is none. */
  readonly found: Found | null
  readonly frame: Frame
  /** The document's, BCP 47. */
  readonly language: string
}

/** Where the page is scrolled to. */
const markId = 'x'

/** A paragraph with its number, and its sources in the margin. */
export function Paragraph({ passage, found, frame, language }: Drawn & { readonly passage: Passage }) {
  const { number, text, shape } = passage
  const mark = found?.passage === number ? found : null
  const code = shape?.kind === 'code' ? shape.code : null
  const isCodeMarked = code !== null && mark !== null && mark.end > code.start
  return (
    <div class="paragraph" id={`p${number}`}>
      <NumberOf number={number} frame={frame} />
      <div class="words" {...langOf(language, frame.language)}>
        {code === null ? (
          <p>{withMark(text, mark)}</p>
        ) : (
          <>
            {code.start === 0 ? null : <p>{withMark(text.slice(0, code.start).trimEnd(), mark)}</p>}
            <div class={isCodeMarked ? 'marked' : ''} id={isCodeMarked && mark.start >= code.start ? markId : undefined}>
              <Code code={text.slice(code.start, code.end)} />
            </div>
          </>
        )}
      </div>
      <Margin passage={passage} frame={frame} />
    </div>
  )
}

/** Rows of one table, each a paragraph of its own. */
export function TableOf({ rows, found, frame, language }: Drawn & { readonly rows: readonly Passage[] }) {
  const columns = [...new Set(rows.flatMap((row) => cellsOf(row).map(({ name }) => name)))]
  return (
    <div class="table" tabindex={0} {...langOf(language, frame.language)}>
      <table>
        <thead>
          <tr>
            <th>
              <span class="hidden">{frame.say.paragraph(rows[0]?.number ?? 1)}</span>
            </th>
            {columns.map((name) => (
              <th scope="col">{visible(name)}</th>
            ))}
            <th scope="col">{frame.say.web.toSource}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const cells = cellsOf(row)
            const isMarked = found?.passage === row.number
            const first = columns.find((column) => cells.some(({ name }) => name === column))
            return (
              <tr id={`p${row.number}`} class={isMarked ? 'marked' : ''}>
                <td>
                  <NumberOf number={row.number} frame={frame} />
                </td>
                {columns.map((column) => {
                  const words = cells.filter(({ name }) => name === column).map(({ text }) => visible(text))
                  return (
                    <td>
                      {isMarked && words.length > 0 ? (
                        <mark id={column === first ? markId : undefined}>{words.join(' ')}</mark>
                      ) : (
                        words.join(' ')
                      )}
                    </td>
                  )
                })}
                <td>
                  <Margin passage={row} frame={frame} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A row's cells with the names of their columns. */
function cellsOf({ text, shape }: Passage): { name: string; text: string }[] {
  const part = (span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end))
  return shape?.kind === 'row' ? shape.cells.map(({ name, cell }) => ({ name: part(name), text: part(cell) })) : []
}

const NumberOf = ({ number, frame }: { readonly number: number; readonly frame: Frame }) => (
  <a class="number" href={`#p${number}`} aria-label={frame.say.paragraph(number)}>
    {number}
  </a>
)

const Margin = ({ passage: { sources, number }, frame: { say } }: { readonly passage: Passage; readonly frame: Frame }) =>
  sources.length === 0 ? null : (
    <aside class="margin" aria-label={`${say.web.toSource}, ${say.paragraph(number)}`}>
      <Sources sources={sources.map((source) => ({ label: say.formatSource(source), url: source.url }))} />
    </aside>
  )

/** A text with the excerpt in it marked. */
function withMark(text: string, mark: Span | null): Child {
  if (mark === null || mark.start >= text.length) return visible(text)
  return (
    <>
      {visible(text.slice(0, mark.start))}
      <mark id={markId}>{visible(text.slice(mark.start, mark.end))}</mark>
      {visible(text.slice(mark.end))}
    </>
  )
}
