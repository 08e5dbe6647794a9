import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSection } from '../../bench/quality/write-section.js'
import { rankingRows } from '../../src/answer/evidence/ranking-rows.js'
import type { Row } from '../../src/answer/evidence/row.js'
import { verdictRows } from '../../src/answer/evidence/verdict-rows.js'
import { brokenLinks, missingPaths, readPages, unexplainedRooms, wordsOf } from '../support/developer-docs.js'
import {
  programArguments,
  shownCommands,
  strayFigures,
  unknownChatOptions,
  unknownCommands,
  unknownOptions,
  unknownSettings,
} from '../support/documented.js'
import { repository } from '../support/program.js'
import { run } from '../support/run.js'
import { withFolder } from '../worlds/knowledge-files.js'

/** Nobody reads a page that takes longer. */
const longestArchitecture = 2_500
const longestReadme = 1_100

describe('the documents', () => {
  const reading = readPages(repository)

  it('link to existing files and headings', async () => {
    expect(brokenLinks(await reading, repository)).toEqual([])
  })

  it('name existing paths', async () => {
    expect(await missingPaths(await reading, repository)).toEqual([])
  })

  it('explain every room', async () => {
    expect(await unexplainedRooms(repository)).toEqual([])
  })

  it('explain the architecture in a quarter of an hour', async () => {
    const page = await readFile(join(repository, 'docs/ARCHITECTURE.md'), 'utf8')
    expect(wordsOf(page)).toBeLessThanOrEqual(longestArchitecture)
  })

  it('explain the desk to a newcomer in a few minutes', async () => {
    expect(wordsOf(await readFile(join(repository, 'README.md'), 'utf8'))).toBeLessThanOrEqual(longestReadme)
  })

  it('name existing commands, options and settings', async () => {
    const pages = (await reading).filter(({ file }) => file !== 'CHANGELOG.md')
    expect(await unknownCommands(pages, repository)).toEqual([])
    expect(await unknownOptions(pages, repository)).toEqual([])
    expect(unknownSettings(pages)).toEqual([])
    expect(unknownChatOptions(pages)).toEqual([])
  })

  it('show the figures of docs/QUALITY.md', async () => {
    expect(strayFigures(await reading, 'docs/QUALITY.md')).toEqual([])
  })

  it('show commands that work: those that ask, summarise, check and print', async () => {
    const pages = (await reading).filter(({ file }) => ['README.md', 'docs/USING.md', 'docs/KNOWLEDGE.md'].includes(file))
    const example = /```markdown\n(# The pier\n[\s\S]*?)```/.exec(await readFile(join(repository, 'docs/KNOWLEDGE.md'), 'utf8'))?.[1] ?? ''
    const all = await Promise.all(shownCommands(pages).map((shown) => programArguments(shown, repository)))
    const lines = new Map(all.flatMap((args) => (args === null ? [] : [[args.join(' '), args] as const])))
    const harmless = [...lines].filter(([line]) => /^(?:ask(?! --batch)|summary|check|gaps list)\b/.test(line))
    expect(harmless.length).toBeGreaterThan(8)
    await withFolder({ 'pier.md': example }, async (folder) => {
      for (const [, args] of harmless) {
        const { code, stderr } = await run(args.map((word) => word.replace(/^my-documents$/, folder)))
        expect([args, code, stderr]).toEqual([args, 0, expect.not.stringContaining('error')])
      }
    })
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

describe('the check of the documents', () => {
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

  it('finds nothing if everything exists', async () => {
    expect(await look({})).toEqual({ links: [], paths: [], rooms: [] })
  })

  it.each([
    ['a missing file', '[x](docs/WHY.md)', 'docs/WHY.md'],
    ['a missing heading', '[x](docs/HOW.md#what-it-was)', 'docs/HOW.md#what-it-was'],
    ['a missing heading of the page itself', '[x](#gone)', '#gone'],
    ['a missing target below the text', '[x][y]\n\n[y]: gone.md', 'gone.md'],
  ])('finds a link to %s', async (_, text, link) => {
    expect((await look({ 'README.md': text })).links).toEqual([`README.md: ${link}`])
  })

  it.each([
    ['README.md', '`src/desk/gone.ts`', 'src/desk/gone.ts'],
    ['README.md', '`src/{desk,gone}/`', 'src/gone/'],
    ['README.md', '`adapters/<name>/`', 'adapters/<name>/'],
    ['src/desk/README.md', '`gone.ts`', 'gone.ts'],
  ])('finds in %s that %s does not exist', async (file, text, path) => {
    expect((await look({ [file]: text })).paths).toEqual([`${file}: ${path}`])
  })

  it('finds a room that no document explains', async () => {
    expect((await look({ 'src/answer/verdict/verdict.ts': '', 'adapters/web/index.ts': '' })).rooms).toEqual([
      'src/answer',
      'src/answer/verdict',
      'adapters/web',
    ])
  })

  const lookAtCommands = (text: string) =>
    withFolder(
      { 'README.md': text, 'package.json': '{"scripts":{"desk":"tsx src/main.ts","eval":"tsx src/main.ts eval a.jsonl"}}' },
      async (folder) => {
        const pages = await readPages(folder)
        return [...(await unknownCommands(pages, folder)), ...unknownSettings(pages), ...unknownChatOptions(pages)]
      },
    )

  it.each([
    ['a script', '`npm run -s desks`', 'npm has no script "desks"'],
    ['a command', '`npm run -s desk -- asks "Who?"`', 'no command "asks"'],
    ['a subcommand', '`mission-desk gaps lists`', 'no command "gaps lists"'],
    ['an option', '```\nnpm ci && npx tsx src/main.ts ask "Who leads?" --jason\n```', 'no option --jason in: ask Who leads? --jason'],
    ['an option of a script', '`npm run -s eval -- --mises`', 'no option --mises in: eval a.jsonl --mises'],
    ['a setting', '`GAP_DAY=3`', 'GAP_DAY'],
    ['an option of a chat command', '`/summary courts point:3`', '/summary point:'],
  ])('finds that %s does not exist', async (_, text, problem) => {
    expect(await lookAtCommands(text)).toEqual([`README.md: ${problem}`])
  })

  it('accepts existing commands, options and settings', async () => {
    const good =
      '`mission-desk gaps answer <id> --by "Ana"` `npm run eval -- --misses` `GAP_DAYS=3` `/summary [topic] [document:…]` `/d/x:1` `DISCORD_TOKEN`'
    expect(await lookAtCommands(good)).toEqual([])
  })

  it('finds an unknown option in backticks', async () => {
    await withFolder({ 'README.md': '`--json`, `--jason`', 'bench/a.ts': '', 'training/a.ts': '' }, async (folder) => {
      expect(await unknownOptions(await readPages(folder), folder)).toEqual(['README.md: --jason'])
    })
  })

  it('finds a figure that differs from its source', async () => {
    const files = {
      'README.md': '<!--=right-->9<!--/--> <!--=gone-->1<!--/--> <!--=same-->2<!--/-->',
      'docs/Q.md': '<!--=right-->8<!--/--> <!--=same-->2<!--/-->',
    }
    await withFolder(files, async (folder) => {
      expect(strayFigures(await readPages(folder), 'docs/Q.md')).toEqual(['README.md: right', 'README.md: gone'])
    })
  })
})
