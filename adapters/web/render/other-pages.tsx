/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { visible } from '../../../src/cards/drawing.js'
import { documentPath } from '../../../src/cards/permalink.js'
import type { Lately } from '../../../src/contract/reader.js'
import { type Reply, statuses } from '../../../src/contract/reply.js'
import type { KnowledgeDocument } from '../../../src/knowledge/document.js'
import { type Frame, langOf, linkTo } from './frame.js'
import { htmlOf, Page } from './page.js'
import { ReplySection } from './reply.js'

const mostLately = 10

type Documents = readonly KnowledgeDocument[]

/** Documents with the newest first; those without a date last. */
const newestFirst = (documents: Documents): KnowledgeDocument[] =>
  [...documents].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || a.title.localeCompare(b.title))

function DocumentList({ frame, documents }: { readonly frame: Frame; readonly documents: Documents }) {
  const { say, language } = frame
  return (
    <ul class="documents">
      {newestFirst(documents).map(({ id, title, publisher, asOf, language: own }) => (
        <li>
          <a href={linkTo(frame, documentPath(id))} {...langOf(own, language)}>
            {visible(title)}
          </a>
          <small>{[publisher ?? '', say.formatAsOf(asOf), say.otherLanguage(own) ?? ''].filter(Boolean).map(visible).join(' · ')}</small>
        </li>
      ))}
    </ul>
  )
}

/** All documents. @param lately those that came or changed since the desk was started */
export const sourcesPage = (frame: Frame, documents: Documents, lately: readonly Lately[]): string =>
  htmlOf(
    <Page frame={frame} title={frame.say.web.sources}>
      <h1>{frame.say.documents(documents.length)}</h1>
      {lately.length === 0 ? null : (
        <section class="lately" aria-labelledby="lately">
          <h2 id="lately">{frame.say.digest.news}</h2>
          <ul>
            {lately.slice(0, mostLately).map(({ document: { id, title }, change, at }) => (
              <li>
                <a href={linkTo(frame, documentPath(id))}>{visible(frame.say.digest[change](title))}</a>{' '}
                <small>{frame.say.formatDate(at.toISOString().slice(0, 10))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="note">{frame.say.web.newest}</p>
      <DocumentList frame={frame} documents={documents} />
    </Page>,
  )

/** In place of a document that is not there: those that are. */
export const noDocumentPage = (frame: Frame, documents: Documents): string =>
  htmlOf(
    <Page frame={frame} title={frame.say.web.noDocument}>
      <h1>{frame.say.web.noDocument}</h1>
      <p>{frame.say.web.noDocumentText}</p>
      <DocumentList frame={frame} documents={documents} />
    </Page>,
  )

/** In place of a page. @param text what is wrong, or what to do */
export const messagePage = (frame: Frame, title: string, text: string): string =>
  htmlOf(
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{visible(text)}</p>
      <p>
        <a class="button" href={linkTo(frame, '/')}>
          {frame.say.web.newQuestion}
        </a>
      </p>
    </Page>,
  )

/** What was typed into the form of the summary; empty if nothing was. */
export type SummaryFields = Readonly<Record<'topic' | 'document' | 'since', string>>

/** The form of a summary, and the summary. @param reply null if nobody asked for one yet */
export function summaryPage(frame: Frame, documents: Documents, typed: SummaryFields, reply: Reply | null): string {
  const { say, isNamed, language } = frame
  const { web } = say
  return htmlOf(
    <Page frame={frame} title={web.summary}>
      <h1>{web.summary}</h1>
      <form class="fields" method="get" action="/summary">
        <p>
          <label for="topic">
            {web.topic} <small>({web.optional})</small>
          </label>
          <input id="topic" name="topic" value={typed.topic.toWellFormed()} maxlength={200} />
        </p>
        <p>
          <label for="document">{web.document}</label>
          <select id="document" name="document">
            <option value="">{web.all}</option>
            {documents.map(({ id, title }) => (
              <option value={id} selected={id === typed.document}>
                {visible(title)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="since">
            {web.since} <small>({web.optional})</small>
          </label>
          <input id="since" name="since" type="date" value={typed.since.toWellFormed()} />
        </p>
        {isNamed ? <input type="hidden" name="lang" value={language} /> : null}
        <p>
          <button type="submit" name="go" value="1">
            {web.summarize}
          </button>
        </p>
      </form>
      {reply === null ? null : <ReplySection reply={reply} frame={frame} />}
    </Page>,
  )
}

/** What the last days' questions tell. @param reply null if the desk stays silent */
export const insightsPage = (frame: Frame, reply: Reply | null): string => {
  const title = frame.say.describe({ name: 'insights' })
  return htmlOf(
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      {reply === null ? null : <ReplySection reply={reply} frame={frame} />}
    </Page>,
  )
}

/** How the desk works, what its verdicts mean, and what it keeps. */
export function aboutPage(frame: Frame): string {
  const { say } = frame
  const { web } = say
  return htmlOf(
    <Page frame={frame} title={web.about}>
      <h1>{web.about}</h1>
      <p class="lead">{say.help}</p>
      <h2>{web.how}</h2>
      <p>{web.howFound}</p>
      <p>{web.howProven}</p>
      <p>{web.howCited}</p>
      <h2>{web.meaning}</h2>
      <dl class="verdicts">
        {statuses.map((status) => {
          const { mark, title, text } = say.status[status]
          return (
            <div class={status}>
              <dt class="status">
                {mark} {title}
              </dt>
              <dd>
                {text} {web.shares[status]}
              </dd>
            </div>
          )
        })}
      </dl>
      <h2>{web.privacy}</h2>
      <p>{web.privacyText}</p>
      <form method="post" action={linkTo(frame, '/forget')}>
        <button type="submit">{web.forget}</button>
      </form>
    </Page>,
  )
}
