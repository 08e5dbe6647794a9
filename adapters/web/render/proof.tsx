/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { visible } from '../../../src/cards/drawing.js'
import type { Looked } from '../../../src/contract/reader.js'
import type { KnowledgeDocument } from '../../../src/knowledge/document.js'
import { type Frame, langOf } from './frame.js'

interface Shown {
  readonly frame: Frame
  readonly document: KnowledgeDocument
  readonly looked: Looked
  /** The paragraph that the address names, counted from 1. */
  readonly named: number | null
}

/** Whether the document says what the excerpt says: proven just now, not proven, or changed. */
export function Proof({ frame, document, looked, named }: Shown) {
  const { web } = frame.say
  if (looked.kind === 'changed') return <Changed frame={frame} document={document} looked={looked} named={named} />
  const { lines } = looked.found
  const isProven = looked.kind === 'proven'
  return (
    <aside class={`proof ${looked.kind}`} aria-label={isProven ? web.proven : web.unreadable}>
      <p>
        <strong>{isProven ? `✓ ${web.proven}.` : `? ${web.unreadable}.`}</strong> {isProven ? web.provenText : web.unreadableText}
      </p>
      <Place frame={frame} file={document.file} lines={lines} sha256={document.sha256} />
    </aside>
  )
}

function Changed({ frame, document, looked, named }: Shown & { readonly looked: Extract<Looked, { kind: 'changed' }> }) {
  const { web, formatAsOf } = frame.say
  const { before } = looked
  const now = document.passages[(named ?? 0) - 1]
  const lang = langOf(document.language, frame.language)
  return (
    <aside class="proof changed" aria-label={web.changed}>
      <p>
        <strong>✗ {web.changed}.</strong> {before === null ? web.notKept : null}
      </p>
      {before === null ? null : (
        <>
          <h2>
            {web.before} <small>({formatAsOf(before.asOf)})</small>
          </h2>
          <blockquote {...lang}>
            <p id="x">{visible(before.text)}</p>
          </blockquote>
          <Place frame={frame} file={document.file} lines={before.lines} sha256={before.sha256} />
        </>
      )}
      <h2>{web.after}</h2>
      {now === undefined ? (
        <p>{web.gone}</p>
      ) : (
        <blockquote {...lang}>
          <p>
            {visible(now.text)} <a href={`#p${now.number}`}>{frame.say.paragraph(now.number)}</a>
          </p>
        </blockquote>
      )}
    </aside>
  )
}

interface InFile {
  readonly frame: Frame
  readonly file: string
  readonly lines: readonly [number, number]
  readonly sha256: string
}

function Place({ frame: { say }, file, lines: [first, last], sha256 }: InFile) {
  const { line, lines, fingerprint } = say.web
  return (
    <p class="place">
      {visible(file)}, {first === last ? `${line} ${first}` : `${lines} ${first}–${last}`} · {fingerprint}: <code>{sha256}</code>
    </p>
  )
}
