import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, mentions, plainText, textOf, type Written } from '../../../../../adapters/slack/parse/text.js'
import { brokenText, webUrl } from '../../../../contracts/arbitrary-text.js'

const rich = (...elements: object[]): Block => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] })
const section = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('a message typed in Slack', () => {
  it.each([
    ['Where did *Ruto* speak?', 'Where did Ruto speak?'],
    ['_Where_ did ~he~ *_Ruto_* speak?', 'Where did he Ruto speak?'],
    ['Where did `Ruto` speak?', 'Where did Ruto speak?'],
    ['```Where did Ruto speak?```', 'Where did Ruto speak?'],
    ['1. Where did Ruto speak?', 'Where did Ruto speak?'],
    ['• Where did Ruto speak?', 'Where did Ruto speak?'],
    ['&gt; Where did Ruto speak?', 'Where did Ruto speak?'],
    ['(2) Where did Ruto speak?', 'Where did Ruto speak?'],
    ['1) who\n2) when', 'who\nwhen'],
    ['What is 2 * 3 * 4 in snake_case_words?', 'What is 2 * 3 * 4 in snake_case_words?'],
    ['Who was there on 7. September 2025?', 'Who was there on 7. September 2025?'],
    ['What`s the budget?', 'What`s the budget?'],
  ])('%j reads %j', (typed, read) => {
    expect(plainText(typed)).toBe(read)
  })

  it.each([
    [':wave: Where did Ruto speak?', 'Where did Ruto speak?'],
    ['Where did Ruto speak? :flag-ke::skin-tone-2:', 'Where did Ruto speak?'],
    ['Who was there at 10:30:00?', 'Who was there at 10:30:00?'],
    ['What about a:b:c or 12:x:4?', 'What about a:b:c or 12:x:4?'],
    [':+1:', ':+1:'],
  ])('such as %j has no emoji in its words: %j', (typed, read) => {
    expect(plainText(typed)).toBe(read)
  })

  it.each([
    ['read <https://a.example/x|this page>', 'read this page'],
    ['write to <mailto:a@b.example|Ana>', 'write to Ana'],
    ['since <!date^1757462400^{date_short}|9 September 2025>', 'since 9 September 2025'],
    ['since <!date^1757462400^{date_short}^https://a.example|9 September 2025>', 'since 9 September 2025'],
    ['see <http://kenya.example|kenya.example>', 'see http://kenya.example'],
    ['ask <@U2|ana>, <#C2|general>, <!subteam^S1|@team> and <!here>', 'ask  ,  ,   and'],
  ])('such as %j keeps its labels: %j', (typed, read) => {
    expect(plainText(typed)).toBe(read)
  })

  const words = fc.array(fc.stringMatching(/^[A-Za-z]{2,9}$/), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
  const code = fc.constantFrom(':wave:', ':+1:', ':flag-ht:', ':skin-tone-3:', ':white_check_mark:', ':100:')

  it('reads the same with and without marks, list signs and emoji around it', () => {
    const around = fc.constantFrom('*', '_', '~', '`', '```', '*_')
    const head = fc.constantFrom('', '1. ', '12) ', '• ', '- ', '&gt; ', '&gt;&gt;&gt; ')
    fc.assert(
      fc.property(words, around, head, code, (text, sign, before, emoji) => {
        const closing = [...sign].reverse().join('')
        expect(plainText(`${before}${sign}${text}${closing} ${emoji}`)).toBe(text)
      }),
    )
  })

  it('keeps the label of a link and of a date, whatever their target', () => {
    fc.assert(
      fc.property(words, webUrl, (label, url) => {
        expect(plainText(`<${url.replace(/[|<>]/g, '')}|${label}>`)).toBe(label)
        expect(plainText(`<!date^1757462400^{date}|${label}>`)).toBe(label)
      }),
    )
  })

  it('of any kind is read without an error, and names nobody', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string()), (text) => {
        expect(plainText(text)).not.toMatch(/<@[UW]\w*>/)
      }),
    )
  })

  it('is read in time proportional to its length', () => {
    for (const sign of ['*', '_', '~', '`', '<', '<@', ':', ':a', '&gt; ', '1. ', '*a ', '<!date^']) {
      const workOf = (times: number): number => {
        const begun = process.cpuUsage().user
        for (let i = 0; i < 5; i++) plainText(sign.repeat(times))
        return process.cpuUsage().user - begun
      }
      workOf(500)
      expect(workOf(8_000) / Math.max(workOf(2_000), 2_000), sign).toBeLessThan(16)
    }
  })
})

describe('a shared message', () => {
  const question = 'Where did Ruto speak?'
  const shared = { is_share: true, from_url: 'https://a.slack.example/archives/C1/p1', author_name: 'Ana' }

  it.each<[string, Written]>([
    ['with its text', { text: '', attachments: [{ ...shared, text: question }] }],
    [
      'with its blocks alone',
      { attachments: [{ ...shared, message_blocks: [{ message: { blocks: [rich({ type: 'text', text: question })] } }] }] },
    ],
    ['with its fallback alone', { text: '', attachments: [{ ...shared, fallback: question }] }],
  ])('%s is read', (_, message) => {
    expect(textOf(message)).toBe(question)
  })

  it('with a comment is read after the comment', () => {
    expect(textOf({ text: 'Do you know?', attachments: [{ ...shared, text: question }] })).toBe(`Do you know?\n${question}`)
  })

  it('is not the target of a link', () => {
    expect(textOf({ text: question, attachments: [{ from_url: 'https://a.example', title: 'A page', text: 'Its text' }] })).toBe(question)
  })
})

describe('a message from an app', () => {
  const app = { bot_id: 'B1', text: 'You have a message' }

  it('is read from its sections, headers, contexts and fields, without its buttons', () => {
    const blocks: Block[] = [
      { type: 'header', text: { type: 'plain_text', text: 'Alert *one*' } },
      section('*Where* did &lt;Ruto&gt; speak?'),
      {
        type: 'section',
        fields: [
          { type: 'mrkdwn', text: 'Who?' },
          { type: 'mrkdwn', text: 'When?' },
        ],
      },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', text: 'from a form' },
          { type: 'image', text: 'no' },
        ],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open' } }] },
      { type: 'markdown', text: 'and **more**' },
    ]
    expect(textOf({ ...app, blocks }).split('\n')).toEqual([
      'Alert one',
      'Where did <Ruto> speak?',
      'Who?',
      'When?',
      'from a form',
      'and more',
    ])
  })

  it('is read from its attachments', () => {
    const attachments = [
      { pretext: 'New', title: 'A case', text: 'Who leads it?', fields: [{ title: 'City', value: 'Jacmel' }], fallback: 'x' },
    ]
    expect(textOf({ bot_id: 'B1', text: '', attachments })).toBe('New\nA case\nWho leads it?\nCity\nJacmel')
    expect(textOf({ text: '', attachments: [{ blocks: [section('Who leads it?')] }] })).toBe('Who leads it?')
  })

  it('is read from its text if it has no blocks', () => {
    expect(textOf(app)).toBe('You have a message')
  })
})

describe('rich text', () => {
  it('is read as it is seen: links by their labels, no people, no emoji', () => {
    const elements = [
      { type: 'user', user_id: 'U0DESK' },
      { type: 'text', text: ' Where did ' },
      { type: 'link', url: 'https://a.example', text: 'Ruto' },
      { type: 'text', text: ' speak & when? ' },
      { type: 'emoji', name: 'wave', unicode: '1f44b' },
    ]
    expect(textOf({ text: '', blocks: [rich(...elements)] })).toBe('Where did Ruto speak & when?')
    expect(mentions({ blocks: [rich(...elements)] }, 'U0DESK')).toBe(true)
    expect(mentions({ blocks: [rich(...elements)] }, 'U0OTHER')).toBe(false)
  })

  it('of any shape is read without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.object({ maxDepth: 3 })), fc.array(fc.object({ maxDepth: 3 })), (blocks, attachments) => {
        const message = { blocks, attachments } as unknown as Written
        expect(typeof textOf(message)).toBe('string')
        expect(mentions(message, 'U0DESK')).toBe(false)
      }),
    )
  })
})
