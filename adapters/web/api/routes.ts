import { createRoute, z } from '@hono/zod-openapi'
import type { AnswerRecord, DocumentTextRecord, PassageRecord, SummaryRecord } from '../../../src/json/records.js'
import { answerSchema, documentSchema, documentTextSchema, passageSchema, summarySchema } from '../../../src/json/schemas.js'
import { askBody, summaryBody } from './bodies.js'
import { problemSchema } from './problem.js'

const json = <Body>(schema: z.ZodType<Body>) => ({ 'application/json': { schema } })
const wrong = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } })

const guarded = {
  401: wrong('No key, or a wrong one.'),
  403: wrong('Without API_KEYS only programs on the same machine may call.'),
  429: wrong('Too many requests; Retry-After says in how many seconds to try again.'),
  500: wrong('The desk failed. Its log has more under the reference.'),
  503: wrong('The desk is stopping.'),
}
const withBody = {
  400: wrong('The body is not valid JSON.'),
  408: wrong('The body came too slowly.'),
  413: wrong('The body is longer than 16 kB.'),
  415: wrong('The body is not declared as JSON.'),
  422: wrong('The body has a wrong value, which `errors` names.'),
}
const idOf = (what: string, example: string) => z.object({ id: z.string().meta({ description: `the ${what}’s id`, example }) })
/** In a path, `#` is written `%23`. */
const examples = { document: 'glossary', passage: 'glossary#3' }

export const askRoute = createRoute({
  ...{ method: 'post', path: '/ask', operationId: 'ask', summary: 'Ask a question' },
  description: 'Answers with excerpts, word for word, each proven against its file. Quote them as they are.',
  request: { body: { required: true, content: json(askBody) } },
  responses: { 200: { description: 'The answer.', content: json<AnswerRecord>(answerSchema) }, ...withBody, ...guarded },
})

export const summaryRoute = createRoute({
  ...{ method: 'post', path: '/summary', operationId: 'summarize', summary: 'Summarise a topic, a document, or all' },
  description: 'Gives the main sentences, word for word.',
  request: { body: { required: true, content: json(summaryBody) } },
  responses: { 200: { description: 'The summary.', content: json<SummaryRecord>(summarySchema) }, ...withBody, ...guarded },
})

export const listRoute = createRoute({
  ...{ method: 'get', path: '/documents', operationId: 'listDocuments', summary: 'List the documents' },
  responses: { 200: { description: 'All documents.', content: json(z.object({ documents: z.array(documentSchema) })) }, ...guarded },
})

export const documentRoute = createRoute({
  ...{ method: 'get', path: '/documents/{id}', operationId: 'readDocument', summary: 'Read a document' },
  request: { params: idOf('document', examples.document) },
  responses: {
    200: { description: 'The document with all its passages.', content: json<DocumentTextRecord>(documentTextSchema) },
    404: wrong('There is no such document.'),
    ...guarded,
  },
})

export const passageRoute = createRoute({
  ...{ method: 'get', path: '/passages/{id}', operationId: 'readPassage', summary: 'Read a passage' },
  description: 'In the path, write the # of an id as %23.',
  request: { params: idOf('passage', examples.passage) },
  responses: {
    200: { description: 'The passage, with the ids of the passages beside it.', content: json<PassageRecord>(passageSchema) },
    404: wrong('There is no such passage.'),
    ...guarded,
  },
})
