import { describe, expect, it } from 'vitest'
import { escapeMarkdown, link, unescapeMarkdown, withBold } from '../../../../../adapters/discord/render/markdown.js'

describe('text in Discord', () => {
  it.each([
    ['**bold** _it_ ~~no~~ `code` ||hidden||', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|hidden\\|\\|'],
    ['@everyone <@1> <#2> <:a:3>', '\\@everyone \\<\\@1\\> \\<\\#2\\> \\<\\:a\\:3\\>'],
    ['[text](https://evil.example)', '\\[text\\]\\(https\\://evil.example\\)'],
    ['# heading', '\\# heading'],
    ['- a list', '\\- a list'],
    ['1. a list', '1\\. a list'],
    ['1.5 % of 3 - 2', '1.5 % of 3 - 2'],
    ['plain words, “quoted”', 'plain words, “quoted”'],
  ])('%j shows as plain characters', (typed, drawn) => {
    expect(escapeMarkdown(typed)).toBe(drawn)
    expect(unescapeMarkdown(drawn)).toBe(typed)
  })

  it('shows only its marked words in bold', () => {
    expect(withBold('Ida *Holm* opened it', [[4, 10]])).toBe('Ida **\\*Holm\\*** opened it')
  })

  it('links only to web addresses, and shows no previews', () => {
    expect(link('Gazette', 'https://gazette.example/a_(b)')).toBe('[Gazette](<https://gazette.example/a_%28b%29>)')
    for (const url of ['javascript:alert(1)', 'ftp://x.example/', '', `https://x.example/${'a'.repeat(600)}`, 'https://x.example/\ud800'])
      expect(link('[Gazette]', url)).toBe('\\[Gazette\\]')
  })
})
