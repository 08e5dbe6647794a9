import type { Context, Hono } from 'hono'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { notice, type Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { pause } from '../shared/lifecycle.js'
import type { Deps } from './page-deps.js'
import { readAsked, readRating } from './parse/asked.js'
import { progressPart, questionPage, replyPage, replyPart, startPage } from './render/ask-page.js'
import { cameFrom, conversationOf, dropConversation, keepConversation, type Web } from './visitor.js'

/** If an answer takes longer, the page begins without it. */
const patienceMs = 250
/** How many questions of one address are passed on to moderators in how many seconds. */
const passedOn = { points: 5, duration: 10 * 60 }

/** Serve the pages where people ask, read on, rate and have themselves forgotten. */
export function serveAsk(app: Hono<Web>, { frameOf, handle, complete, isSecure, addressOf }: Deps): void {
  const askPage = async (c: Context<Web>): Promise<Response> => {
    const frame = frameOf(c)
    const { question, topic, token } = readAsked(c.req.query())
    const person = conversationOf(c)
    const askable = await complete({ text: '', completes: 'question', ...(person === null ? {} : { person }) })
    if (question === '' && token === null) return c.html(startPage({ frame, askable }))
    const came = cameFrom(keepConversation(c, isSecure), frame.language)
    const request: Request =
      token === null
        ? { ...came, kind: 'ask', text: question }
        : { ...came, kind: 'press', button: 'next', token, earlier: { question, topic } }
    const reply = handle(c, request)
    const [before, after] = questionPage({ frame, question, askable })
    const quick = await Promise.race([reply.then((known) => ({ known })), pause(patienceMs)])
    if (quick) return c.html(`${before}${replyPart(quick.known, frame)}${after}`)
    return c.body(inParts([before, progressPart(frame), reply.then((known) => replyPart(known, frame) + after)]), 200, {
      'content-type': 'text/html; charset=UTF-8',
      // A proxy that buffers the page would hide that the desk is at work.
      'x-accel-buffering': 'no',
    })
  }
  app.get('/', askPage)
  app.get('/embed', askPage)
  app.get('/more', async (c) => {
    const { question, topic, token } = readAsked(c.req.query())
    const frame = frameOf(c)
    if (token === null) return c.notFound()
    const came = cameFrom(keepConversation(c, isSecure), frame.language)
    const reply = await handle(c, { ...came, kind: 'press', button: 'more', token, earlier: { question, topic } })
    return c.html(replyPage(reply, frame, question, topic))
  })
  app.post('/rate', async (c) => {
    const fields = await c.req.parseBody()
    const frame = frameOf(c)
    const button = readRating(fields)
    const { question, topic, token } = readAsked(fields)
    if (button === null || token === null) return c.notFound()
    const came = cameFrom(keepConversation(c, isSecure), frame.language)
    const reply = await handle(c, { ...came, kind: 'press', button, token, earlier: { question, topic } })
    return c.html(replyPage(reply, frame, question, topic))
  })
  // A card comes to people: few of them are taken from one address.
  const limiter = new RateLimiterMemory(passedOn)
  app.post('/person', async (c) => {
    const fields = await c.req.parseBody()
    const frame = frameOf(c)
    const { question, topic, token } = readAsked(fields)
    if (token === null) return c.notFound()
    const wait = await limiter.consume(addressOf(c)).then(
      () => 0,
      ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    )
    if (wait > 0)
      return c.html(replyPage(notice(frame.say.notices.tooMuch(wait)), frame, question, topic), 429, { 'retry-after': `${wait}` })
    const came = cameFrom(keepConversation(c, isSecure), frame.language)
    const reply = await handle(c, { ...came, kind: 'press', button: 'person', token, earlier: { question, topic } })
    return c.html(replyPage(reply, frame, question, topic))
  })
  app.post('/forget', async (c) => {
    const frame = frameOf(c)
    const conversation = conversationOf(c)
    const asked = async (person: string): Promise<Reply | null> =>
      handle(c, { ...cameFrom(person, frame.language), kind: 'command', name: 'forget-me', options: {} })
    const reply: Reply | null = conversation === null ? { kind: 'notice', text: frame.say.notices.forgotten(0) } : await asked(conversation)
    if (conversation !== null) dropConversation(c, isSecure)
    return c.html(replyPage(reply, frame, '', null))
  })
  app.get('/complete', async (c) => {
    const person = conversationOf(c)
    return c.json(await complete({ text: c.req.query('text') ?? '', completes: 'question', ...(person === null ? {} : { person }) }))
  })
}

/** A body whose parts are sent when they are known. */
function inParts(parts: readonly (string | Promise<string>)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let hasLeft = false
  return new ReadableStream({
    async start(controller) {
      for (const part of parts) {
        const bytes = encoder.encode(await part)
        if (hasLeft) return
        controller.enqueue(bytes)
      }
      controller.close()
    },
    // The person who asked no longer waits.
    cancel() {
      hasLeft = true
    },
  })
}
