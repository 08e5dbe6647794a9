/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { visible } from '../../../src/cards/drawing.js'
import { documentPath } from '../../../src/cards/permalink.js'
import type { Found, Looked } from '../../../src/contract/reader.js'
import type { KnowledgeDocument, Passage } from '../../../src/knowledge/document.js'
import { type Frame, langOf, linkTo, safeUrl } from './frame.js'
import { htmlOf, Page } from './page.js'
import { Paragraph, TableOf } from './paragraph.js'
import { Proof } from './proof.js'

/** A document as it is read: whole, or with an excerpt marked. */
export interface Reading {
  readonly frame: Frame
  readonly document: KnowledgeDocument
  /** What became of the excerpt that the address names; null if it names none. */
  readonly looked: Looked | null
  /** The paragraph that the address names, counted from 1. */
  readonly named: number | null
}

/** A heading of the document with what stands below it. */
interface Section {
  readonly id: string
  /** Empty for what stands before the first heading. */
  readonly title: string
  readonly level: number
  readonly passages: readonly Passage[]
}

/** Divide passages by the headings above them. */
export function sectionsOf({ title, passages }: KnowledgeDocument): Section[] {
  const sections: (Section & { readonly path: string; readonly passages: Passage[] })[] = []
  let before: readonly string[] = []
  for (const passage of passages) {
    const headings = passage.headings[0] === title ? passage.headings.slice(1) : passage.headings
    const path = headings.join('\n')
    if (sections.at(-1)?.path !== path) {
      // A heading with nothing right below it has a section of its own.
      const same = headings.findIndex((one, i) => before[i] !== one)
      for (let depth = same < 0 ? headings.length - 1 : same; depth < headings.length - 1; depth++)
        sections.push({ id: `h${sections.length + 1}`, title: headings[depth] ?? '', level: depth, path: '\0', passages: [] })
      sections.push({
        id: `h${sections.length + 1}`,
        title: headings.at(-1) ?? '',
        level: Math.max(0, headings.length - 1),
        path,
        passages: [],
      })
      before = headings
    }
    sections.at(-1)?.passages.push(passage)
  }
  return sections
}

/** The page on which a document is read. */
export function documentPage({ frame, document, looked, named }: Reading): string {
  const { say, language } = frame
  const { title, asOf, publisher } = document
  const found = looked === null || looked.kind === 'changed' ? null : looked.found
  const sections = sectionsOf(document)
  const titled = sections.filter((section) => section.title !== '')
  const lang = langOf(document.language, language)
  const proof = looked === null ? null : <Proof frame={frame} document={document} looked={looked} named={named} />
  return htmlOf(
    <Page frame={frame} title={title} preview={previewOf(document, looked, say)} wide>
      <div class="reader">
        {titled.length === 0 ? null : (
          <nav class="contents" aria-label={say.web.contents}>
            <details open>
              <summary>{say.web.contents}</summary>
              <ol {...lang}>
                {titled.map(({ id, title: heading, level }) => (
                  <li class={`level${Math.min(level, 3)}`}>
                    <a href={`#${id}`}>{visible(heading)}</a>
                  </li>
                ))}
              </ol>
            </details>
          </nav>
        )}
        <article>
          <header>
            <h1 {...lang}>{visible(title)}</h1>
            <p class="note">
              {[publisher ?? '', say.formatAsOf(asOf), say.otherLanguage(document.language) ?? ''].filter(Boolean).map(visible).join(' · ')}
            </p>
          </header>
          {looked?.kind === 'changed' ? proof : null}
          {sections.map((section) => (
            <SectionOf section={section} found={found} proof={proof} frame={frame} language={document.language} />
          ))}
          <About frame={frame} document={document} />
          {found === null ? null : (
            <p>
              <a href={linkTo(frame, documentPath(document.id))}>{say.web.whole}</a>
            </p>
          )}
        </article>
      </div>
    </Page>,
  )
}

interface Drawn {
  readonly section: Section
  readonly found: Found | null
  /** Stands above the paragraph that holds the excerpt. */
  readonly proof: Child
  readonly frame: Frame
  readonly language: string
}

function SectionOf({ section: { id, title, level, passages }, found, proof, frame, language }: Drawn) {
  const Heading = level === 0 ? 'h2' : level === 1 ? 'h3' : 'h4'
  const lang = langOf(language, frame.language)
  return (
    <>
      {title === '' ? null : (
        <Heading id={id} {...lang}>
          {visible(title)}
        </Heading>
      )}
      {inTables(passages).map((run) => (
        <>
          {run.some(({ number }) => number === found?.passage) ? proof : null}
          {run[0]?.shape?.kind === 'row' ? (
            <TableOf rows={run} found={found} frame={frame} language={language} />
          ) : (
            run.map((passage) => <Paragraph passage={passage} found={found} frame={frame} language={language} />)
          )}
        </>
      ))}
    </>
  )
}

/** Rows that follow each other and have names of the same columns are one table. */
function inTables(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = []
  for (const passage of passages) {
    const last = runs.at(-1)?.at(-1)
    const follows =
      last?.shape?.kind === 'row' && passage.shape?.kind === 'row' && namesOf(last).some((name) => namesOf(passage).includes(name))
    if (follows) runs.at(-1)?.push(passage)
    else runs.push([passage])
  }
  return runs
}

/** The names of a row's columns. */
export const namesOf = ({ text, shape }: Passage): string[] =>
  shape?.kind === 'row' ? shape.cells.map(({ name }) => (name === null ? '' : text.slice(name.start, name.end))) : []

/** Where the document is from. */
function About({ frame: { say }, document: { url, license, origin, publisher } }: Pick<Reading, 'frame' | 'document'>) {
  const href = url === null ? null : safeUrl(url)
  if (href === null && license === null && origin === null) return null
  return (
    <aside class="origin" aria-label={say.web.origin}>
      {href === null ? null : (
        <p>
          {say.web.publishedAt}:{' '}
          <a href={href} rel="noopener nofollow">
            {visible(publisher ?? href)}
          </a>
        </p>
      )}
      {origin === null ? null : <p>{visible(origin)}</p>}
      {license === null ? null : <p>{visible(say.labelled(say.web.license, license))}</p>}
    </aside>
  )
}

/** What a link to the page shows elsewhere: the excerpt and its source. */
function previewOf({ passages, title }: KnowledgeDocument, looked: Looked | null, say: Frame['say']): string {
  if (looked?.kind === 'changed') return looked.before?.text ?? title
  const passage = passages[(looked?.found.passage ?? 1) - 1]
  if (passage === undefined) return title
  const words = looked ? passage.text.slice(looked.found.start, looked.found.end) : passage.text
  return [`“${words}”`, ...passage.sources.slice(0, 1).map(say.formatSource)].join(' — ')
}
