import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderReply as drawOnConsole } from '../../adapters/console/render/reply.js'
import { renderReply as drawOnDiscord } from '../../adapters/discord/render/reply.js'
import { renderReplies as drawOnSlack } from '../../adapters/slack/render/reply.js'
import { withSection } from '../../bench/quality/write-section.js'
import { toAll, toOne } from '../../src/cards/to.js'
import type { Reply } from '../../src/contract/reply.js'
import { discordPicture, slackPicture } from '../support/pictures.js'
import { repository } from '../support/program.js'
import { shippedDesk } from '../worlds/desks.js'
import { ask, request } from '../worlds/requests.js'

const question = 'How many officers did Jamaica send?'
let reply: Reply

/** Its sources are old, so that the reply is the same on any day. */
beforeAll(async () => {
  const desk = await shippedDesk()
  reply = (await desk.handle(request(ask(question)))) ?? expect.fail('no reply')
})

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``
const pictures: readonly (readonly [page: string, section: string, draw: () => string])[] = [
  ['README.md', 'reply-console', () => `$ npx tsx src/main.ts ask "${question}"\n${drawOnConsole(reply, { width: 80, colour: false })}`],
  ['docs/USING.md', 'reply-discord', () => discordPicture(drawOnDiscord(reply, toAll)[0])],
  ['docs/USING.md', 'reply-slack', () => slackPicture(drawOnSlack(reply, toOne)[0])],
]

// `npm run docs:replies` writes them.
describe('the replies shown in the documents match what the desk draws', () => {
  it.each([...new Set(pictures.map(([page]) => page))])('in %s', async (page) => {
    const file = join(repository, page)
    const shown = await readFile(file, 'utf8')
    const drawn = pictures
      .filter(([of]) => of === page)
      .reduce((text, [, section, draw]) => withSection(text, section, fenced(draw()), file), shown)
    await expect(drawn).toMatchFileSnapshot(file)
  })
})
