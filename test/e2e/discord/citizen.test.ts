import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { type DeskOptions, type DiscordDesk, openDiscord, settingsFor } from '../../fakes/discord/desk.js'
import { type Message, startDiscordServer } from '../../fakes/discord/index.js'
import { runProcess } from '../../support/processes.js'
import { run } from '../../support/run.js'
import { type HeldKnowledge, heldQuestion, makeHeldKnowledge } from '../../worlds/held-knowledge.js'

const question = 'Where did Ruto speak?'
/** The commands of the table, and the one in the menu of a message. */
const all = commands.length + 1
async function open(options: DeskOptions = {}): Promise<DiscordDesk> {
  const d = await openDiscord(options)
  onTestFinished(async () => {
    await d.close()
    expect(d.server.violations).toEqual([])
  })
  return d
}

/** One desk for all tests that neither stop it nor need other settings. Each test has its own person and channel. */
let common: DiscordDesk
beforeAll(async () => {
  common = await openDiscord()
})
afterEach(() => expect(common.server.violations).toEqual([]))
afterAll(() => common.close())
const desk = (): DiscordDesk =>
  Object.assign(common, { person: common.server.addPerson('ana'), channel: common.server.addChannel(common.guild) })

/** A desk on knowledge that a test can block. */
async function openSlow(): Promise<DiscordDesk & HeldKnowledge> {
  const held = await makeHeldKnowledge()
  onTestFinished(held.remove)
  return { ...(await open({ ownProcess: true, env: { KNOWLEDGE_DIR: held.folder } })), ...held }
}

describe('an answer that takes longer than Discord allows', () => {
  it('is announced in time and then arrives, in public, in private and in place, with typing for a message', async () => {
    const d = await openSlow()
    const first = await d.replyTo(d.server.slash(d.person, d.channel, 'ask', { question: heldQuestion }))
    await d.hold()
    const interactions = [
      d.server.slash(d.person, d.channel, 'ask', { question: heldQuestion }),
      d.server.slash(d.person, d.channel, 'ask', { question: heldQuestion, private: true }),
      d.server.press(d.person, first.message, 'More context'),
    ]
    const said = d.server.say(d.person, d.channel, heldQuestion, { mentionBot: true })
    await d.server.until(() => interactions.every((i) => i.deferred), 'deferred replies')
    await d.server.until(() => d.server.typing.some(({ channel }) => channel === d.channel), 'typing')
    const writing = d.release()
    const replies = await Promise.all([...interactions.map(d.replyTo), d.answerTo(said)])
    await writing
    expect(replies.map(({ onlyFor }) => onlyFor !== null)).toEqual([false, true, true, false])
    for (const reply of replies) expect(reply.text).toContain('Captain')
    for (const interaction of interactions) expect(interaction.acks).toBe(1)
  })
})

it('a question is answered even if the desk has read the channel before its event arrives', async () => {
  const d = await open()
  const sending = /^POST \/channels\/\d+\/messages$/
  const ask = (): Message => d.server.say(d.person, d.channel, question, { mentionBot: true })
  d.server.rateLimitNext({ on: sending, retryAfter: 30, times: 100 })
  const waiting = ask()
  await d.server.until(() => d.server.requests.some(({ status }) => status === 429), 'a send that is refused')
  await d.bot.stop()
  d.server.heal()
  const release = d.server.holdEvents()
  const [late, answered] = [ask(), ask()]
  d.server.say(d.server.addPerson('ben'), d.channel, 'I would like to know that too', { replyTo: late, pingReply: false })
  await d.restart()
  // The desk reads the channel, because an answer may be there.
  await d.answerTo(waiting)
  release()
  await d.answerTo(late)
  await d.answerTo(answered)
})

it('a command is answered once if Discord is too busy (429), fails (500), or loses its response', async () => {
  const d = desk()
  const on = /^POST \/interactions\/.*\/callback$/
  const faults: (() => void)[] = [
    () => d.server.rateLimitNext({ on, retryAfter: 0.05 }),
    () => d.server.failNext(on),
    () => d.server.loseResponseNext(on),
    () => d.server.loseRequestNext(on),
    () => d.server.loseResponseNext(on, { reset: true }),
  ]
  for (const fail of faults) {
    fail()
    const asked = d.server.slash(d.person, d.channel, 'ask', { question })
    await d.replyTo(asked)
    await d.answerTo(d.server.say(d.person, d.channel, 'Who is Barbecue?', { mentionBot: true }))
    expect(asked.replies).toHaveLength(1)
  }
  expect(d.bot.stderr()).not.toMatch(/"level":(40|50)/)
})

describe('without permission to write', () => {
  it('the desk answers by direct message, and tells the operator once what to do', async () => {
    const d = desk()
    const closed = d.server.addChannel(d.guild, { denied: ['SendMessages'] })
    for (const times of [1, 2]) {
      d.server.say(d.person, closed, question, { mentionBot: true })
      const direct = d.server.dm(d.person)
      await d.server.until(() => d.server.botMessages(direct).length === times, 'a direct message')
    }
    expect(d.bot.stderr().match(/give it View Channel/g)).toHaveLength(1)
  })

  it('the desk stays silent if the person takes no direct messages, and goes on', async () => {
    const d = desk()
    const closed = d.server.addChannel(d.guild, { denied: ['SendMessages'] })
    const ben = d.server.addPerson('ben')
    d.server.closeDms(ben)
    d.server.say(ben, closed, question, { mentionBot: true })
    const refused = (code: number) => d.server.requests.some((request) => request.code === code)
    await d.server.until(() => refused(50_013) && refused(50_007), 'both to be refused')
    await d.answerTo(d.server.say(d.person, d.channel, question, { mentionBot: true }))
    expect(d.bot.stderr()).not.toMatch(/"level":50/)
  })

  it('the desk also answers by direct message if the thread was closed meanwhile', async () => {
    const d = desk()
    d.server.failNext(/^POST \/channels\/\d+\/messages$/, 400, 50_083)
    d.server.say(d.person, d.channel, question, { mentionBot: true })
    await d.server.until(() => d.server.botMessages(d.server.dm(d.person))[0], 'a direct message')
  })
})

describe('a reply that Discord refuses', () => {
  it('is sent as text alone', async () => {
    const d = await openSlow()
    await d.hold()
    const asked = d.server.slash(d.person, d.channel, 'ask', { question: heldQuestion })
    await d.server.until(() => asked.deferred, 'a deferred reply')
    d.server.failNext(/^PATCH \/webhooks\/.*@original$/, 400, 50_035)
    await d.release()
    expect((await d.replyTo(asked)).message.content).toContain('Alma Berg')
  })

  it('because it is too late, as the person kept typing, is not logged as an error', async () => {
    const d = desk()
    d.server.failNext(/callback$/, 404, 10_062)
    d.server.autocomplete(d.person, d.channel, 'ask', { question: 'jam' })
    await d.server.until(() => d.server.requests.some(({ code }) => code === 10_062), 'the choices to be refused')
    await d.answerTo(d.server.say(d.person, d.channel, question, { mentionBot: true }))
    expect(d.bot.stderr()).not.toMatch(/"level":50/)
  })
})

describe('the operator', () => {
  it('can stop the desk during a slow answer: it exits with 0, and the next start answers', async () => {
    const d = await openSlow()
    await d.hold()
    const asked = d.server.slash(d.person, d.channel, 'ask', { question: heldQuestion })
    await d.server.until(() => asked.deferred, 'a deferred reply')
    d.bot.signal('SIGTERM')
    await d.server.until(() => d.server.connections === 0, 'the connection to close')
    // A process cannot end while the system still reads for it.
    await d.release()
    expect(await d.bot.ended).toBe(0)
    await d.restart()
    expect((await d.replyTo(asked)).text).toContain('Alma Berg')
  })

  it('can stop the desk within ten seconds even if the connection has gone silent', async () => {
    const d = await open({ ownProcess: true })
    d.server.stall()
    d.bot.signal('SIGTERM')
    const killed = new Promise((resolve) => setTimeout(resolve, 10_000, 'killed').unref())
    expect(await Promise.race([d.bot.ended, killed])).toBe(0)
  })

  it('has a working desk even if the commands cannot be registered for now', async () => {
    const d = await open()
    d.server.failNext(/^GET \/applications\/\d+\/commands$/, 503, 0, 5)
    await d.restart()
    await d.answerTo(d.server.say(d.person, d.channel, question, { mentionBot: true }))
    expect(d.bot.stderr()).toMatch(/commands could not be registered/)
  })

  it('can register the commands by hand in one server, then everywhere and no longer there', async () => {
    const server = await startDiscordServer()
    onTestFinished(() => server.stop())
    const guild = server.addGuild()
    const env = { ...settingsFor(server), DISCORD_GUILD_ID: guild.id }
    expect(await run(['discord', 'register'], { env })).toMatchObject({ code: 0, stdout: `${all} commands registered\n` })
    expect(await run(['discord', 'register'], { env })).toMatchObject({ code: 0, stdout: `${all} commands are registered already\n` })
    expect(server.commands(guild.id)).toHaveLength(all)
    const everywhere = await runProcess(['discord', 'register'], { env: { ...env, DISCORD_GUILD_ID: '' } })
    expect(everywhere.stdout).toBe(`${all} commands registered\n1 server no longer has the commands twice\n`)
    expect([server.commands(guild.id), server.commands()]).toEqual([[], expect.objectContaining({ length: all })])
    expect(server.violations).toEqual([])
  })
})
