import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSection } from '../../bench/quality/write-section.js'
import { rankingRows } from '../../src/answer/evidence/ranking-rows.js'
import type { Row } from '../../src/answer/evidence/row.js'
import { verdictRows } from '../../src/answer/evidence/verdict-rows.js'
import { brokenLinks, missingPaths, readPages, unexplainedRooms, wordsOf } from '../support/developer-docs.js'
import { repository } from '../support/program.js'
import { withFolder } from '../worlds/knowledge-files.js'

/** A page that takes longer is not read. */
const longestArchitecture = 2_500

describe("the developers' documents", () => {
  it('link to files and headings that are there', async () => {
    expect(brokenLinks(await readPages(repository), repository)).toEqual([])
  })

  it('name paths that are there', async () => {
    expect(await missingPaths(await readPages(repository), repository)).toEqual([])
  })

  it('explain every room', async () => {
    expect(await unexplainedRooms(repository)).toEqual([])
  })

  it('tell the architecture in a quarter of an hour', async () => {
    const page = await readFile(join(repository, 'docs/ARCHITECTURE.md'), 'utf8')
    expect(wordsOf(page)).toBeLessThanOrEqual(longestArchitecture)
  })

  it('list the evidence as the rows describe it; `npx vitest run test/unit/docs.test.ts -u` writes it', async () => {
    const file = join(repository, 'src/answer/evidence/README.md')
    const page = await readFile(file, 'utf8')
    const ranked = withSection(page, 'ranking-rows', tableOf(rankingRows), file)
    const own = verdictRows.filter(({ name }) => !rankingRows.some((row) => row.name === name))
    const judged = `${rankingRows.flatMap(({ name, judged }) => (judged ? [`\`${name}\``] : [])).join(', ')}, and:\n\n${tableOf(own)}`
    await expect(withSection(ranked, 'verdict-rows', judged, file)).toMatchFileSnapshot(file)
  })
})

function tableOf(rows: readonly Pick<Row<never>, 'name' | 'family' | 'doc'>[]): string {
  const lines = rows.map(({ name, family, doc }) => `| \`${name}\` | ${family} | ${doc} |`)
  return ['| evidence | needs | what it says |', '|---|---|---|', ...lines].join('\n')
}

describe('what looks at the documents', () => {
  const good = {
    'README.md': 'See [how](docs/HOW.md#what-it-is), [the same](docs/HOW.md) and `src/desk/desk.ts`.\n',
    'docs/HOW.md':
      '# How\n\n## What it is?\n\nAll of `src/<room>/`, `src/{desk,desk/desk.ts}` and [below](#what-it-is); `knowledge/notes/` comes later.\n',
    'src/desk/README.md': '# The door\n\n`desk.ts` and `handlers/ask.ts` are here, `npm run desk.ts` is a command.\n',
    'src/desk/handlers/ask.ts': '',
    'src/desk/desk.ts': '',
  }
  const look = (changes: Record<string, string>) =>
    withFolder({ ...good, ...changes }, async (folder) => {
      const pages = await readPages(folder)
      return { links: brokenLinks(pages, folder), paths: await missingPaths(pages, folder), rooms: await unexplainedRooms(folder) }
    })

  it('finds nothing where all is there', async () => {
    expect(await look({})).toEqual({ links: [], paths: [], rooms: [] })
  })

  it.each([
    ['a file that is not there', '[x](docs/WHY.md)', 'docs/WHY.md'],
    ['a heading that is not there', '[x](docs/HOW.md#what-it-was)', 'docs/HOW.md#what-it-was'],
    ['a heading of the page itself', '[x](#gone)', '#gone'],
    ['a link below the text', '[x][y]\n\n[y]: gone.md', 'gone.md'],
  ])('finds a link to %s', async (_, text, link) => {
    expect((await look({ 'README.md': text })).links).toEqual([`README.md: ${link}`])
  })

  it.each([
    ['README.md', '`src/desk/gone.ts`', 'src/desk/gone.ts'],
    ['README.md', '`src/{desk,gone}/`', 'src/gone/'],
    ['README.md', '`adapters/<name>/`', 'adapters/<name>/'],
    ['src/desk/README.md', '`gone.ts`', 'gone.ts'],
  ])('finds in %s that %s is not there', async (file, text, path) => {
    expect((await look({ [file]: text })).paths).toEqual([`${file}: ${path}`])
  })

  it('finds a room that nothing explains', async () => {
    expect((await look({ 'src/answer/verdict/verdict.ts': '', 'adapters/web/index.ts': '' })).rooms).toEqual([
      'src/answer',
      'src/answer/verdict',
      'adapters/web',
    ])
  })
})
