import { describe, expect, it } from 'vitest'
import { readText } from '../../worlds/knowledge-files.js'

const links = (text: string) => readText('a.md', text).remarks.filter(({ kind }) => kind === 'link' || kind === 'relative')

describe('a link that is not http(s)', () => {
  it.each([
    ['with another scheme', '[map](ftp://a.example/map)', 'ftp://a.example/map'],
    ['that is a script', '[map](javascript:open())', 'javascript:open()'],
    ['to a mail address', '<mailto:ana@a.example>', 'mailto:ana@a.example'],
    ['to a file', '**[map](../map.pdf)**', '../map.pdf'],
    ['to a place in the same file', '| [map](#map) |\n|---|', '#map'],
    ['without a scheme', '[map](//a.example/map)', '//a.example/map'],
    ['without a host', '[map](https://)', 'https://'],
  ])('%s is reported with its address', (_, text, url) => {
    const [remark, ...others] = links(`A lamp.\n\n${text}\n`)
    expect(others).toEqual([])
    expect(remark).toMatchObject({ file: 'a.md', line: 3, message: expect.stringContaining(`"${url}"`) })
  })

  it('is reported where it is defined, and only if it is used', () => {
    expect(links('A [lamp][l].\n\n[l]: lamp.md\n\n[//]: # (a note)\n').map(({ line }) => line)).toEqual([3])
  })

  it('is shortened if it is long', () => {
    expect(links(`[map](data:${'x'.repeat(5_000)})`)[0]?.message.length).toBeLessThan(200)
  })

  it('is neither a web link, in upper or lower case, nor a link in code', () => {
    expect(links('[a](https://a.example) [b](HTTP://B.example/x) <https://c.example> `[d](ftp://d.example)`')).toEqual([])
  })
})
