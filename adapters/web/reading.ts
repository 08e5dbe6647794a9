import type { Hono } from 'hono'
import { readMark } from '../../src/cards/permalink.js'
import type { Deps } from './page-deps.js'
import { documentPage } from './render/document-page.js'
import { aboutPage, noDocumentPage, type SummaryFields, sourcesPage, summaryPage } from './render/other-pages.js'
import { cameFrom, keepConversation, type Web } from './visitor.js'

/** Serve documents, their list, summaries, and what the desk is. */
export function serveReading(app: Hono<Web>, { frameOf, handle, reader, isSecure }: Deps): void {
  app.get('/d/:id', async (c) => {
    const frame = frameOf(c)
    const id = c.req.param('id')
    const mark = readMark(c.req.query('x') ?? '')
    const looked = mark === null ? null : await reader.look(id, mark)
    // It may have been taken in again while it was looked at.
    const document = reader.document(id)
    if (document === undefined) return c.html(noDocumentPage(frame, reader.documents()), 404)
    return c.html(documentPage({ frame, document, looked, named: mark?.passage ?? null }))
  })
  app.get('/sources', async (c) => c.html(sourcesPage(frameOf(c), reader.documents(), await reader.lately())))
  app.get('/about', (c) => c.html(aboutPage(frameOf(c))))
  app.get('/summary', async (c) => {
    const frame = frameOf(c)
    const { topic = '', document = '', since = '', go } = c.req.query()
    const typed: SummaryFields = { topic: topic.trim(), document, since }
    const options = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    if (go === undefined && Object.keys(options).length === 0) return c.html(summaryPage(frame, reader.documents(), typed, null))
    // In a chat a summary fills the channel, so moderators alone may ask for one. Here only the reader sees it.
    const came = { ...cameFrom(keepConversation(c, isSecure), frame.language), moderator: true }
    const reply = await handle(c, { ...came, kind: 'command', name: 'summary', options })
    return c.html(summaryPage(frame, reader.documents(), typed, reply))
  })
}
