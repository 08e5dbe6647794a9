import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { check } from '../../../../src/cli/check/check.js'
import { openDesk } from '../../../../src/desk/open-desk.js'
import { problemWith } from '../../../../src/import/given.js'
import { readKnowledge } from '../../../../src/knowledge/read.js'
import { folderSource } from '../../../../src/knowledge/source.js'
import { pdfFile } from '../../../fakes/pdf-file.js'
import { openSite, type Site } from '../../../fakes/site.js'
import { runProcess } from '../../../support/processes.js'
import { run } from '../../../support/run.js'
import { collectLog } from '../../../worlds/desks.js'
import { filesIn, importInto } from '../../../worlds/imports.js'

let site: Site
let folder: string
let knowledge: string
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  knowledge = join(folder, 'knowledge')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const page = (title: string, ...paragraphs: string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Oreby Gazette"><meta property="article:published_time" content="2025-09-08T09:00:00+03:00"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
const paragraphs = [
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, and no ferry came in until May.',
  'Divers looked at each of the walls. What they found was written down, and it may be read in the library of the town.',
  'The repair cost four million crowns, half of what the town takes in a year. A fund of the coastal towns paid most of it.',
]
const save = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const passagesIn = async () =>
  (await readKnowledge(folderSource(knowledge), 'required')).documents.flatMap(({ passages }) =>
    passages.map(({ text, headings }) => ({ text, headings })),
  )

it('an article saved as text becomes a document with its paragraphs and headings, and the desk answers from it', async () => {
  const heading = ['The mayor asks the fund for an answer', 'Divers are thanked and asked to stay', 'What the coast stands to lose']
  const walls = 'Anchor Beacon Cormorant Dolphin Eider Falcon Gannet Heron Island Jetty Kelp Lantern Merchant Nautilus'.split(' ')
  const lines = walls.map(
    (wall, at) =>
      `The mayor of Oreby, Ana Holm, told the council that the ${wall} wall of the harbour needs ${at + 21} new stones, which the fund of the coastal towns has not yet promised to pay for.`,
  )
  // With few blank lines, and a heading directly above its text.
  const text = [
    ...[
      lines[0],
      '',
      lines[1],
      '',
      heading[0],
      lines[2],
      lines[3],
      '',
      lines[4],
      lines[5],
      '',
      heading[1],
      lines[6],
      lines[7],
      '',
      lines[8],
    ],
    ...['', heading[2], lines[9], lines[10], lines[11], '', lines[12], lines[13]],
  ].join('\n')
  const { failed, stdout, stderr } = await importInto(knowledge, [await save('harbour-walls.txt', text)])
  expect({ failed, stderr }).toEqual({ failed: 0, stderr: '' })
  expect(stdout).toContain('14 passages under 3 headings')
  expect(await passagesIn()).toEqual(
    lines.map((value, at) => ({ text: value, headings: at < 2 ? [] : at < 6 ? [heading[0]] : at < 9 ? [heading[1]] : [heading[2]] })),
  )
  expect(
    (await check(knowledge, 'required', { now: () => new Date('2026-06-01'), staleDays: 180 })).findings.map(({ kind }) => kind),
  ).toEqual(['no-source', 'no-date'])
  const { answerer } = await openDesk({ knowledge, log: collectLog().log, staleDays: 180, tell: () => {} })
  const { answer } = await answerer.answer('How many new stones does the Island wall need?')
  expect(answer).toMatchObject({ status: 'answered' })
  expect(answer.excerpts[0]?.text).toBe(lines[8])
})

it('a page becomes a document with its metadata, and the report names their origin and what is missing', async () => {
  site.set('/harbour', page('The harbour after the storm', ...paragraphs))
  const { stdout } = await importInto(knowledge, [site.at('/harbour')], {}, site.reach)
  expect(stdout.split('\n').map((text) => text.trim())).toEqual([
    `new: ${site.at('/harbour')}`,
    `→ ${join(knowledge, 'imported', 'the-harbour-after-the-storm.md')}`,
    '3 passages under 0 headings',
    'title: The harbour after the storm (from h1)',
    'publisher: Oreby Gazette (from og:site_name)',
    'published: 2025-09-08 (from article:published_time)',
    `link: ${site.at('/harbour')} (from where it was read)`,
    'language: en (from html lang)',
    'missing: license; give it with --license',
  ])
  const [document] = (await readKnowledge(folderSource(knowledge), 'required')).documents
  expect(document).toMatchObject({
    ...{ id: 'the-harbour-after-the-storm', title: 'The harbour after the storm', publisher: 'Oreby Gazette', url: site.at('/harbour') },
    ...{ published: '2025-09-08', asOf: '2025-09-08', language: 'en', kind: 'article', license: null },
  })
  expect(document?.passages.map(({ text }) => text)).toEqual(paragraphs)
})

it('values from the operator take precedence, and the document keeps them', async () => {
  const path = await save('notes.txt', paragraphs.join('\n\n'))
  const given = {
    title: 'Notes',
    publisher: 'Ana Holm',
    published: '2025-09-01',
    url: 'https://a.example/notes',
    license: 'CC BY 4.0',
    as: 'harbour-notes',
  }
  await importInto(knowledge, [path], { given })
  const before = await readFile(join(knowledge, 'imported', 'harbour-notes.md'), 'utf8')
  for (const value of ['Notes', 'Ana Holm', '2025-09-01', 'https://a.example/notes', 'CC BY 4.0']) expect(before).toContain(value)
  await save('notes.txt', [...paragraphs, 'Six ferries came in June.'].join('\n\n'))
  const { stdout } = await importInto(knowledge, [path])
  expect(stdout).toMatch(/^changed: /)
  expect(await filesIn(knowledge)).toEqual(['harbour-notes.md'])
  expect(await readFile(join(knowledge, 'imported', 'harbour-notes.md'), 'utf8')).toBe(`${before}\nSix ferries came in June.\n`)
})

describe('a second import of a link', () => {
  it('leaves the file unchanged if the text is the same', async () => {
    site.set('/same', page('The harbour', ...paragraphs))
    await importInto(knowledge, [site.at('/same')], {}, site.reach)
    const file = join(knowledge, 'imported', 'the-harbour.md')
    const before = await stat(file)
    const { stdout } = await importInto(knowledge, [site.at('/same')], {}, site.reach)
    expect(stdout).toBe(`unchanged: ${site.at('/same')}\n  → ${file}`)
    expect({ ...(await stat(file)), atimeMs: 0, atime: 0 }).toEqual({ ...before, atimeMs: 0, atime: 0 })
  })

  it('updates the text, and says which paragraphs changed, came and went', async () => {
    const [first = '', second = '', third = ''] = paragraphs
    site.set('/changing', page('The harbour', first, second, third))
    await importInto(knowledge, [site.at('/changing')], {}, site.reach)
    const longer = third.replace('four million', 'five million')
    site.set(
      '/changing',
      page('The harbour today', first, longer, 'Nobody was hurt, and two old boats were lost. Their owners work on the ferries now.'),
    )
    const { stdout } = await importInto(knowledge, [site.at('/changing')], {}, site.reach)
    expect(stdout.split('\n').slice(-4)).toEqual([
      '  title: The harbour → The harbour today',
      expect.stringMatching(/^ {2}removed: paragraph 2: Divers looked at/),
      expect.stringMatching(/^ {2}changed: paragraph 2: The repair cost five million/),
      expect.stringMatching(/^ {2}added: paragraph 3: Nobody was hurt/),
    ])
    expect(await filesIn(knowledge)).toEqual(['the-harbour.md'])
    expect((await passagesIn()).map(({ text }) => text)).toEqual([first, longer, expect.stringMatching(/^Nobody/)])
  })

  it('keeps front matter that an editor wrote and the page does not give', async () => {
    site.set('/edited', page('The harbour', ...paragraphs))
    await importInto(knowledge, [site.at('/edited')], {}, site.reach)
    const file = join(knowledge, 'imported', 'the-harbour.md')
    const edited = (await readFile(file, 'utf8'))
      .replace('kind: article', 'kind: background\nsupersedes: [old-harbour, glossary#12]')
      .replace(/as_of: .*/, 'as_of: 2025-09-20')
    await writeFile(file, edited)
    site.set('/edited', page('The harbour', ...paragraphs, 'Six ferries came in June.'))
    const { stdout } = await importInto(knowledge, [site.at('/edited')], {}, site.reach)
    expect(stdout.split('\n').at(-1)).toMatch(/added: paragraph 4/)
    const [document] = (await readKnowledge(folderSource(knowledge), 'required')).documents
    expect(document).toMatchObject({
      kind: 'background',
      supersedes: ['old-harbour', 'glossary#12'],
      asOf: '2025-09-20',
      published: '2025-09-08',
    })
  })

  it('under another name is refused, with its present name', async () => {
    site.set('/named', page('The harbour', ...paragraphs))
    await importInto(knowledge, [site.at('/named')], { given: { as: 'harbour' } }, site.reach)
    const { failed, stderr } = await importInto(knowledge, [site.at('/named')], { given: { as: 'port' } }, site.reach)
    expect(failed).toBe(1)
    expect(stderr).toContain('is imported/harbour.md already')
  })
})

it('two articles with the same title are two documents, and a taken name is refused', async () => {
  site.set('/a', page('The harbour', ...paragraphs))
  site.set('/b', page('The harbour', ...paragraphs.toReversed()))
  await importInto(knowledge, [site.at('/a'), site.at('/b')], {}, site.reach)
  expect(await filesIn(knowledge)).toEqual(['the-harbour-2.md', 'the-harbour.md'])
  site.set('/c', page('The harbour', ...paragraphs))
  const { stderr } = await importInto(knowledge, [site.at('/c')], { given: { as: 'the-harbour' } }, site.reach)
  expect(stderr).toContain('the id "the-harbour" is taken by imported/the-harbour.md')
})

it('--dry-run shows the same and writes nothing', async () => {
  site.set('/dry', page('The harbour', ...paragraphs))
  const dry = await importInto(knowledge, [site.at('/dry')], { dryRun: true }, site.reach)
  expect(dry.stdout).toMatch(/^would be new: .*Nothing was written/s)
  expect(await filesIn(folder)).toEqual([])
})

it('one failing source does not stop the others, and all failures are listed at the end', async () => {
  site.set('/good', page('The harbour', ...paragraphs))
  const sources = [
    join(folder, 'nowhere.txt'),
    site.at('/missing'),
    folder,
    await save('x.mhtml', 'x'),
    await save('x.bin', 'a\0b'),
    site.at('/good'),
  ]
  const { failed, stdout, stderr } = await importInto(knowledge, sources, {}, site.reach)
  expect(failed).toBe(5)
  expect(stdout).toMatch(/^new: /)
  const told = ['does not exist', 'the site answers 404', 'is a folder', 'is a web archive', 'is not a text']
  expect(stderr.split('\n')).toEqual([
    ...told.map((what, at) => expect.stringContaining(`${sources[at]}: ${what}`)),
    '5 could not be imported:',
    ...sources.slice(0, 5).map((source) => `  ${source}`),
  ])
})

it('a source that breaks its parser does not stop the others', async () => {
  site.set('/good', page('The harbour', ...paragraphs))
  const bomb = [
    'x: &a [l, o]',
    ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
  ].join('\n')
  const broken = [
    await save('deep.md', `Text.\n\n${'1. '.repeat(3_000)}a\n`),
    await save('broken.pdf', '%PDF-1.7\ngarbage\n%%EOF'),
    await save('broken.docx', 'PK\u0003\u0004garbage'),
  ]
  const { failed, stdout, stderr } = await importInto(
    knowledge,
    [...broken, await save('bomb.md', `---\n${bomb}\n---\n\n# Port\n\n${paragraphs[0]}\n`), site.at('/good')],
    {},
    site.reach,
  )
  expect(failed).toBe(broken.length)
  expect(stdout.match(/^new: /gm)).toHaveLength(2)
  for (const source of broken) expect(stderr).toContain(`${source}: `)
})

it('a PDF from the web gets its address as link, and its site as publisher until somebody names one', async () => {
  const bytes = await pdfFile((drawing) => void drawing.fontSize(11).text(paragraphs.join(' ')))
  for (const query of ['', '?utm_source=letter'])
    site.set(`/files/harbour-report.pdf${query}`, (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes))
  const source = site.at('/files/harbour-report.pdf')
  const { stdout } = await importInto(knowledge, [`${source}?utm_source=letter`], {}, site.reach)
  expect(stdout).toContain('title: Harbour report (from its name, guessed: --title corrects it)')
  expect(stdout).toContain("publisher: 127.0.0.1 (from the link's host, guessed: --publisher corrects it)")
  expect(stdout).toContain(`link: ${source} (from where it was read)`)
  const again = await importInto(knowledge, [source], { given: { publisher: 'Oreby Town' } }, site.reach)
  expect(again.stdout).toContain('publisher: 127.0.0.1 → Oreby Town')
  expect((await passagesIn()).map(({ text }) => text)).toEqual([paragraphs.join(' ')])
})

it('an unwritable folder is reported, and nothing of the document remains', async () => {
  const path = await save('a.txt', paragraphs.join('\n\n'))
  await writeFile(knowledge, 'a file, not a folder')
  const { failed, stderr } = await importInto(join(knowledge, 'inside'), [path])
  expect(failed).toBe(1)
  expect(stderr).toMatch(/cannot be written \(ENOTDIR\): with --knowledge, name a folder that import may write to/)
})

describe('a feed', () => {
  const rss = (...links: string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('')}</channel></rss>`

  it('imports the page of each entry, and reports a failing one', async () => {
    site.set('/one', page('The first', ...paragraphs))
    site.set('/two', page('The second', ...paragraphs.toReversed()))
    site.set('/feed.xml', (response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(rss('/one', '<![CDATA[two]]>', site.at('/gone'), 'mailto:x@a.example')),
    )
    const { failed, stderr } = await importInto(knowledge, [site.at('/feed.xml')], { feed: true }, site.reach)
    expect(await filesIn(knowledge)).toEqual(['the-first.md', 'the-second.md'])
    expect(failed).toBe(1)
    expect(stderr).toMatch(/entry 4 has no link that can be read: mailto.*gone: the site answers 404.*1 could not be imported/s)
  })

  it('without --feed is recognised as a feed, and a page with --feed as a page', async () => {
    const feed = await save('feed.xml', rss(site.at('/one')))
    expect((await importInto(knowledge, [feed])).stderr).toContain('is a feed: with --feed')
    expect((await importInto(knowledge, [await save('p.html', page('x', ...paragraphs))], { feed: true })).stderr).toContain('is no feed')
  })
})

it('values from the operator are checked before anything is read', () => {
  expect(problemWith({ published: '8 September 2025' }, false)).toContain('--published must be a day as YYYY-MM-DD')
  expect(problemWith({ url: 'a.example' }, false)).toContain('--url must be an address')
  expect(problemWith({ as: 'My article' }, false)).toContain('--as must be small letters')
  expect(problemWith({ title: ' ' }, false)).toContain('--title is empty')
  expect(problemWith({ title: 'x'.repeat(1_001) }, false)).toContain('--title must be no longer than 1000 characters')
  expect(problemWith({ title: 'One' }, true)).toBe('--title is for one source only')
  expect(problemWith({ title: 'One', publisher: 'P', published: '2025-09-08', url: 'https://a.example', as: 'one' }, false)).toBeNull()
  expect(problemWith({ publisher: 'P', license: 'CC0' }, true)).toBeNull()
})

it('the command refuses this machine unless allowed, imports into the named folder, and exits with 0 or 1', async () => {
  site.set('/command', page('The harbour', ...paragraphs))
  const [refused, done] = await Promise.all([
    run(['import', site.at('/command'), '--knowledge', join(folder, 'other')]),
    runProcess(['import', site.at('/command'), '--allow-private', '--knowledge', knowledge]),
  ])
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--allow-private reads from there too') })
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(await filesIn(folder)).toEqual(['the-harbour.md'])
})
