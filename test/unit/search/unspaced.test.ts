import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/search/analysis.js'
import { withDesk } from '../../worlds/desks.js'

const front = (title: string, language: string): string => `---\ntitle: ${title}\nlanguage: ${language}\n---\n\n`
const knowledge = {
  'mission.md': `${front('海地多国安全支助团', 'zh')}肯尼亚总统威廉·鲁托在亚的斯亚贝巴举行的第二届非洲—加勒比共同体峰会上发表讲话。他说，联合国应当对海地任务的未来负责。

肯尼亚警察于2024年6月抵达太子港，第一批人员共有400名。该任务的总部设在首都机场附近。
`,
  'quay.md': `${front('奥雷比港口', 'zh')}新码头由港务长阿斯塔·伦德于2025年9月4日启用。

渡轮每天早上七点出发，前往对岸的岛屿。
`,
  'pier.md': `${front('オレビー港の新しい桟橋', 'ja')}新しい桟橋は港長のアスタ・ルンドによって2025年9月4日に開かれました。

灯台の灯は毎晩8時に点灯されます。灯台守はウラ・ホルムという女性です。

図書館は日曜日に閉まっています。
`,
  'harbour.md': '# The harbour\n\nThe harbour of Oreby has forty boats. Its ferry is called Marigold.\n',
}

describe('a question in a language without spaces finds its page', () => {
  it.each([
    ['鲁托在哪里讲话？', '亚的斯亚贝巴'],
    ['第一批肯尼亚警察有多少人？', '400名'],
    ['谁启用了新码头？', '阿斯塔·伦德'],
    ['渡轮什么时候出发？', '早上七点'],
    ['灯台守は誰ですか？', 'ウラ・ホルム'],
    ['新しい桟橋はいつ開かれましたか？', '9月4日'],
    ['図書館はいつ閉まっていますか', '日曜日'],
    ['What is the ferry of Oreby called?', 'Marigold'],
  ])('%s', (question, part) =>
    withDesk(knowledge, {}, async ({ ask }) => {
      expect((await ask(question)).excerpts[0]?.text).toContain(part)
    }),
  )
})

describe('words without spaces between them', () => {
  it('are recognised with their positions, also beside other letters and numbers', () => {
    const text = 'MSS任务于2024年开始，港口。'
    expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual(['MSS', '任务', '于', '2024', '年', '开始', '港口'])
  })

  it('include known ones without a topic', () => {
    expect(analyse('谁在港口').flatMap(({ word, stop }) => (stop ? [] : [word]))).toEqual(['港口'])
  })

  it('are complete pieces of any text, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('海地', '任务', 'ウラ', 'は', 'MSS', '9', ' ', 'ก', '。', '𠮷', 'é'), { maxLength: 900 }),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const { start, end } of analyse(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 50 },
    )
  })
})
