import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressPart, questionPage, replyPage, replyPart, startPage } from '../../../../adapters/web/render/ask-page.js'
import { documentPage } from '../../../../adapters/web/render/document-page.js'
import type { Frame } from '../../../../adapters/web/render/frame.js'
import { aboutPage, messagePage, noDocumentPage, sourcesPage, summaryPage } from '../../../../adapters/web/render/other-pages.js'
import { languages } from '../../../../src/commands/languages.js'
import { words } from '../../../../src/i18n/words.js'
import type { KnowledgeDocument } from '../../../../src/knowledge/document.js'
import { answer, anyReply, text } from '../../../contracts/arbitrary-replies.js'
import { brokenText, markdownText } from '../../../contracts/arbitrary-text.js'
import { seePage } from '../../../support/seen-page.js'
import { readText } from '../../../worlds/knowledge-files.js'
import { answerReply, makeExcerpt } from '../../../worlds/replies.js'

const frame = (changes: Partial<Frame> = {}): Frame => ({
  ...{ say: words.en, language: 'en', isNamed: false, here: '/', embedded: false },
  ...{ style: '/style.css?1', script: '/script.js?1', publicUrl: 'https://desk.example' },
  ...changes,
})
const anyFrame = fc
  .record({ language: fc.constantFrom(...languages), isNamed: fc.boolean(), embedded: fc.boolean(), here: text })
  .map((made) => frame({ ...made, say: words[made.language], here: `/?q=${encodeURIComponent(made.here.toWellFormed())}` }))
const onScreen = (raw: string): string => raw.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
const squeezed = (raw: string): string => onScreen(raw).replace(/\s+/g, '')
const hostileMarkup = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" autofocus onfocus=alert(1) x="',
    '</title>',
    '</script>',
    '<!--',
    ']]>',
  ],
)
const hostile = fc.oneof(
  text,
  fc.tuple(text, hostileMarkup, text).map((parts) => parts.join('')),
)

const expectInert = (html: string): void => expect(seePage(html).alive).toEqual([])

/** A document from an untrusted text. */
const anyDocument: fc.Arbitrary<KnowledgeDocument> = fc
  .tuple(fc.oneof(markdownText, brokenText, hostileMarkup), hostile, hostile)
  .map(([body, title, publisher]) => {
    const { document } = readText('any.md', `# A title\n\nOne paragraph at least.\n\n${body.toWellFormed()}`)
    if (!document) throw new Error('the document cannot be read')
    return {
      ...document,
      title,
      publisher,
      license: title,
      origin: publisher,
      url: `https://a.example/${title}`,
      file: title,
      language: 'fr',
    }
  })

describe('with any text', () => {
  it('nothing in a reply becomes markup on a page', () => {
    fc.assert(
      fc.property(anyReply, anyFrame, hostile, (reply, around, question) => {
        expectInert(replyPage(reply, around, question, question))
        expectInert(questionPage({ frame: around, question, askable: [question] }).join(replyPart(reply, around)))
      }),
      { numRuns: 30 },
    )
  })

  it('nothing in a document becomes markup where it is read, listed or proven', () => {
    fc.assert(
      fc.property(anyDocument, anyFrame, hostile, fc.nat({ max: 5 }), (document, around, before, named) => {
        const [first] = document.passages
        const end = first?.text.length ?? 0
        const found = { passage: 1, start: 0, end, lines: [1, 2] as const }
        for (const looked of [
          null,
          { kind: 'proven', found } as const,
          { kind: 'unreadable', found } as const,
          { kind: 'changed', before: null } as const,
          { kind: 'changed', before: { text: before, lines: [1, 1], sha256: 'ab', asOf: null } } as const,
        ])
          expectInert(documentPage({ frame: around, document, looked, named }))
        expectInert(sourcesPage(around, [document], [{ document, change: 'changed', at: new Date(0) }]))
        expectInert(noDocumentPage(around, [document]))
        expectInert(summaryPage(around, [document], { topic: before, document: before, since: before }, null))
        expectInert(messagePage(around, 'A title', before))
      }),
      { numRuns: 30 },
    )
  })

  it('an excerpt appears word for word, with its key in strong', () => {
    fc.assert(
      fc.property(answer, ({ reply, excerpts, status }) => {
        const seen = squeezed(seePage(replyPart(reply, frame()), '#answer').text)
        if (status !== 'none') for (const excerpt of excerpts) expect(seen).toContain(squeezed(excerpt.text))
      }),
      { numRuns: 30 },
    )
  })

  it('every paragraph of a document appears on its page, in order', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const seen = squeezed(seePage(documentPage({ frame: frame(), document, looked: null, named: null }), 'article').text)
        let at = 0
        for (const passage of document.passages.filter(({ shape }) => shape === undefined)) {
          // Margin links appear between paragraphs.
          const from = seen.indexOf(squeezed(passage.text), at)
          expect(from).toBeGreaterThanOrEqual(at)
          at = from
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('the page of a question', () => {
  it('starts before the answer is known, and is complete with it', () => {
    const [before, after] = questionPage({ frame: frame(), question: 'Who?', askable: [] })
    const html = `${before}${progressPart(frame())}${replyPart(answerReply('answered'), frame())}${after}`
    expect(before).toContain('<input')
    expect(before).not.toContain('</html>')
    expect(html.endsWith('</html>')).toBe(true)
    expect(html.match(/<\/body>/g)).toHaveLength(1)
    expect(seePage(html, 'main').text).toContain(words.en.web.looking)
  })

  it('links each excerpt to its place in the document, and keeps the language', () => {
    const html = replyPart(answerReply('answered', { excerpts: [makeExcerpt()] }), frame({ language: 'fr', say: words.fr, isNamed: true }))
    expect(html).toMatch(/href="\/d\/bridge\?x=2\.48\.[0-9a-f]{16}&amp;lang=fr#x"/)
  })

  it('names the language of an excerpt', () => {
    const french = makeExcerpt({ document: { ...makeExcerpt().document, language: 'fr' } })
    expect(replyPart(answerReply('answered', { excerpts: [french] }), frame())).toContain('<blockquote lang="fr">')
    expect(replyPart(answerReply('answered'), frame())).toContain('<blockquote>')
  })

  it('draws a source without a web address as text', () => {
    const source = { publisher: 'Evil', title: 'T', url: 'javascript:alert(1)', date: null }
    const html = replyPart(answerReply('answered', { excerpts: [makeExcerpt({ sources: [source] })] }), frame())
    expect(html).toContain('Evil')
    expect(html).not.toContain('javascript:')
  })
})

describe.each(languages)('in %s', (language) => {
  it('every page has its words', () => {
    const around = frame({ language, say: words[language] })
    for (const html of [startPage({ frame: around, askable: ['Who?'] }), aboutPage(around), sourcesPage(around, [], [])]) {
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(words[language].web.about.replaceAll("'", '&#39;'))
      expectInert(html)
    }
  })
})
