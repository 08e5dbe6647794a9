import { expect, it } from 'vitest'
import { reviewOthers } from '../../../src/check/folder.js'
import { check } from '../../../src/cli/check/check.js'
import { neverOld } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const source = '---\npublisher: Gazette\nurl: https://gazette.example\nas_of: 2025-01-01\n---\n\n'
const found = async (folder: string) =>
  (await check(folder, 'optional', neverOld)).findings.map(({ kind, file, line, message }) => [kind, file, line, message])

it('many links to other places of the folder are one warning, and other links have one each', () =>
  withFolder(
    {
      'a.md': `${source}See [one](./one.md), [two](#two) and [three](../three/).\n\nMore is [here](four.md).\n`,
      'b.markdown': `${source}The pier of Oreby is [long](#long), and [this](javascript:x) is none.\n`,
    },
    async (folder) => {
      expect(await found(folder)).toEqual([
        ['link', 'a.md', 7, expect.stringMatching(/^5 links of 2 files lead to other places/)],
        ['link', 'b.markdown', 7, expect.stringMatching(/^link "javascript:x" is not http/)],
      ])
    },
  ))

it('a single such link is shown with its address', () =>
  withFolder({ 'a.md': `${source}See [one](./one.md).\n` }, async (folder) => {
    expect(await found(folder)).toEqual([['link', 'a.md', 7, expect.stringContaining('"./one.md"')]])
  }))

it('all Markdown extensions are read, and unread documents are named', () =>
  withFolder(
    Object.fromEntries(
      ['a.md', 'b.markdown', 'c.mdown', 'd.MKD', 'e.txt', 'f.mdx', 'g.pdf', 'h.png'].map((name) => [
        name,
        name.endsWith('.txt') ? `The ${name} of Oreby is blue.\n` : `${source}The **${name}** of Oreby is blue.\n`,
      ]),
    ),
    async (folder) => {
      const { documents, findings } = await check(folder, 'optional', neverOld)
      expect(documents).toBe(5)
      expect(findings.filter(({ kind }) => kind === 'not-read')).toMatchObject([
        { file: 'f.mdx', message: expect.stringMatching(/^and 1 more are not read/) },
      ])
    },
  ))

it('nothing is named if everything is read', () => expect(reviewOthers(['aliases.yml', 'map.png'])).toEqual([]))
