import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../support/processes.js'
import { repository } from '../support/program.js'
import { withFolder } from '../worlds/knowledge-files.js'

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
}

/** Check the import rules on the folders of a code base, like `npm run imports`. */
async function violationsIn(folder: string, tops: readonly string[]): Promise<{ cruised: number; violations: Violation[] }> {
  const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...tops]
  const { stdout, stderr } = await runProgram(process.execPath, args, { cwd: folder })
  if (!stdout.startsWith('{')) throw new Error(`the rules could not be checked: ${stderr}`)
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: Violation[] } }
  return { cruised: summary.totalCruised, violations: summary.violations }
}

interface Rule {
  readonly from: { readonly path?: string }
  readonly name: string
}
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { readonly forbidden: readonly Rule[] }
/** The rooms of a folder, in the order of the rules. */
const roomsOf = (folder: string): string[] =>
  forbidden.flatMap(({ name, from: { path } }) =>
    name.endsWith('-looks-back-only') ? (path?.match(`^\\^${folder}/([^/]+)/$`)?.slice(1) ?? []) : [],
  )
const [rooms, answerRooms] = [roomsOf('src'), roomsOf('src/answer')] as const

/** A file for others to import: it exports a value and a type. */
const part = 'export const value = 1\nexport type Shape = number\n'
const takes = (...from: string[]): string =>
  `${from.map((name, i) => `import { value as v${i} } from '${name}'\nvoid v${i}`).join('\n')}\nexport const value = 1\nexport type Shape = number\n`
const takesType = (from: string): string => `import type { Shape } from '${from}'\nexport type Own = Shape\n`

/** A room that imports the one before it. */
const roomsInOrder = (folder: string, names: readonly string[]): [string, string][] =>
  names.map((name, i) => [`${folder}/${name}/part.ts`, i === 0 ? part : takes(`../${names[i - 1]}/part.js`)])

/** A code base in which every import is allowed. */
const goodHouse: Record<string, string> = {
  ...Object.fromEntries(roomsInOrder('src', rooms)),
  ...Object.fromEntries(roomsInOrder('src/answer', answerRooms)),
  'src/answer/decide.ts': takes('./verdict/part.js', './present/part.js'),
  'src/search/index.ts': takes('minisearch', '../knowledge/part.js'),
  'src/embeddings/models/bundled.ts': takes('@energetic-ai/embeddings', '../../search/part.js'),
  'src/config.ts': takes('./lib/part.js'),
  'src/cli/setup.ts': takes('../config.js'),
  'src/main.ts': "import './cli/setup.js'\nexport const open = () => import('../adapters/index.js')\n",
  'adapters/index.ts': `export const load = () => import('./console/index.js')\n${takes('./discord/platform.js')}`,
  'adapters/discord/platform.ts': `export const load = () => import('./index.js')\n${takes('../../src/contract/part.js')}`,
  'adapters/shared/lifecycle.ts': takes('../../src/lib/part.js'),
  'adapters/console/index.ts': `${takes('./parse.js', './render/render.js', '../../src/cards/part.js', 'node:readline')}${takesType('../../src/library/part.js')}`,
  'adapters/console/parse.ts': takesType('discord.js'),
  'adapters/console/render/render.ts': takes('../../../src/i18n/part.js', './pen.js'),
  'adapters/console/render/pen.ts': part,
  'adapters/discord/index.ts': takes('discord.js', '../shared/lifecycle.js'),
}
const chats = ['discord.js', '@slack/bolt']
const packages = [...chats, 'minisearch', '@energetic-ai/embeddings', 'onnxruntime-web', 'hono', '@modelcontextprotocol/server']

/** Check the good code base with some files changed or added. */
function violationsOf(changes: Record<string, string>): Promise<{ cruised: number; violations: Violation[] }> {
  const installed = packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' })],
    [`node_modules/${name}/index.js`, 'exports.value = 1\n'],
    [`node_modules/${name}/index.d.ts`, part.replace('= 1', ': number')],
  ])
  return withFolder({ ...Object.fromEntries(installed), ...goodHouse, ...changes }, async (folder) => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) await cp(join(repository, file), join(folder, file))
    const manifest = { name: 'house', type: 'module', dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
    return violationsIn(folder, ['src', 'adapters', ...(Object.keys(changes).some((file) => file.startsWith('bench/')) ? ['bench'] : [])])
  })
}

describe('the code base', () => {
  it('keeps its import rules', async () => {
    const { cruised, violations } = await violationsIn(repository, ['src', 'adapters', 'bench', 'training'])
    expect(violations).toEqual([])
    expect(cruised).toBeGreaterThan(40)
  })

  it('has a rule for every room, and every rule has a room', async () => {
    const foldersOf = async (place: string): Promise<string[]> =>
      (await readdir(join(repository, place), { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
    expect(await foldersOf('src')).toEqual([...rooms].sort())
    expect(await foldersOf('src/answer')).toEqual([...answerRooms].sort())
  })

  it('reads the environment in main.ts and config.ts only', async () => {
    const files = await Promise.all(['src', 'adapters'].map((top) => readdir(join(repository, top), { recursive: true })))
    const sources = ['src', 'adapters'].flatMap((top, i) =>
      (files[i] ?? []).filter((file) => file.endsWith('.ts')).map((file) => `${top}/${file}`),
    )
    const readers: string[] = []
    for (const file of sources)
      if (/\bprocess\.env\b|\benv\b.*from 'node:process'|from 'dotenv'/.test(await readFile(join(repository, file), 'utf8')))
        readers.push(file)
    expect(readers.filter((file) => !['src/main.ts', 'src/config.ts'].includes(file))).toEqual([])
  })

  it('has pure parsing and rendering in every adapter', async () => {
    const adapters = (await readdir(join(repository, 'adapters'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
    for (const { name } of adapters.filter((entry) => entry.name !== 'shared')) {
      const files = (await readdir(join(repository, 'adapters', name))).join(' ')
      expect(files, name).toMatch(/\bparse/)
      expect(files, name).toMatch(/\brender/)
    }
  })
})

describe('the import rules', () => {
  it('allow what the design allows', async () => {
    const { cruised, violations } = await violationsOf({})
    expect(violations).toEqual([])
    expect(cruised).toBeGreaterThanOrEqual(Object.keys(goodHouse).length)
  })

  /** Each room imports a value, or a type, from the next one. */
  const outOfOrder = (folder: string, names: readonly string[]): [string, string, string][] =>
    names.slice(0, -1).map((name, i) => {
      const taken = i % 2 === 0 ? takes : takesType
      return [`${name}-looks-back-only`, `${folder}/${name}/takes-next.ts`, taken(`../${names[i + 1]}/part.js`)]
    })

  /** Rule, wrong file, its content. Each file breaks one rule. */
  const breaches: [string, string, string][] = [
    ...outOfOrder('src', rooms),
    ...outOfOrder('src/answer', answerRooms),
    ['no-circles', 'src/lib/circle-a.ts', takes('./circle-b.js')],
    ['no-circles', 'src/lib/types-a.ts', "import type { B } from './types-b.js'\nexport type A = B | null\n"],
    ['suggest-looks-back-only', 'src/answer/suggest/takes-decide.ts', takes('../decide.js')],
    ['settings-are-read-at-the-edge', 'src/desk/takes-settings.ts', takesType('../config.js')],
    ['core-knows-no-platform', 'src/cli/takes-adapter.ts', takes('../../adapters/console/parse.js')],
    ['core-knows-no-platform', 'src/cli/takes-registry-late.ts', "export const load = () => import('../../adapters/index.js')\n"],
    ['core-knows-no-platform', 'src/desk/takes-adapter-type.ts', takesType('../../adapters/console/render/pen.js')],
    ['main-reaches-only-the-registry', 'src/main.ts', takes('../adapters/console/render/pen.js', './loose.js')],
    ['no-chat-sdk-in-the-core', 'src/desk/takes-discord.ts', takes('discord.js')],
    ['no-chat-sdk-in-the-core', 'src/answer/takes-slack.ts', takes('@slack/bolt')],
    ['no-chat-sdk-in-the-core', 'src/desk/takes-discord-type.ts', takesType('discord.js')],
    ['no-web-library-in-the-core', 'src/cli/takes-hono.ts', takes('hono')],
    ['no-web-library-in-the-core', 'src/json/takes-agents-library.ts', takesType('@modelcontextprotocol/server')],
    ['adapters-stand-alone', 'adapters/discord/takes-console.ts', takes('../console/render/pen.js')],
    ['platforms-load-late', 'adapters/discord/platform.ts', takes('discord.js')],
    ['platforms-load-late', 'adapters/slack/platform.ts', takes('./manifest.js')],
    ['adapters-use-little-of-the-core', 'adapters/console/takes-library.ts', takes('../../src/library/part.js')],
    ['adapters-use-little-of-the-core', 'adapters/discord/takes-answer.ts', takes('../../src/answer/decide.js')],
    ['parse-and-render-are-pure', 'adapters/discord/parse.ts', takes('node:fs')],
    ['parse-and-render-are-pure', 'adapters/slack/parse-press.ts', takes('fs/promises')],
    ['parse-and-render-are-pure', 'adapters/discord/render-digest.ts', takes('discord.js')],
    ['parse-and-render-are-pure', 'adapters/slack/render/blocks.ts', takes('@slack/bolt')],
    ['pure-files-use-pure-files', 'adapters/discord/render/message.ts', takes('../index.js')],
    ['only-search-imports-minisearch', 'src/answer/takes-minisearch.ts', takes('minisearch')],
    ['only-search-imports-minisearch', 'adapters/discord/takes-minisearch.ts', takes('minisearch')],
    ['only-models-import-encoders', 'src/embeddings/takes-encoder.ts', takes('@energetic-ai/embeddings')],
    ['only-models-import-encoders', 'src/cli/takes-runtime.ts', "export const load = () => import('onnxruntime-web')\n"],
    ['no-tests-outside-of-tests', 'bench/takes-test.ts', takes('../test/unit/part.js')],
  ]
  /** Other files that the violations need. */
  const beside = {
    'adapters/slack/manifest.ts': part,
    'src/loose.ts': part,
    'src/lib/circle-b.ts': takes('./circle-a.js'),
    'src/lib/types-b.ts': "import type { A } from './types-a.js'\nexport type B = A | null\n",
    'test/unit/part.ts': part,
  }
  let all: ReturnType<typeof violationsOf> | undefined
  const cruiseAll = () => {
    const wrong = Object.fromEntries(breaches.map(([, file, content]) => [file, content]))
    all ??= violationsOf({ ...wrong, ...beside })
    return all
  }

  it.each(breaches)('catch a violation: %s in %s', async (rule, file) => {
    const { violations } = await cruiseAll()
    expect(violations.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule)
  })

  it('report nothing else', async () => {
    const { violations } = await cruiseAll()
    const wrong = [...breaches.map(([, file]) => file), ...Object.keys(beside)]
    expect(violations.filter((v) => !wrong.includes(v.from))).toEqual([])
  })

  it('allow only main.ts and config.ts directly in src/', async () => {
    const { violations } = await cruiseAll()
    const loose = violations.filter(({ rule }) => rule.name === 'loose-files-are-two')
    expect(loose.map(({ from, to }) => `${from} ${to}`)).toEqual(['src/main.ts src/loose.ts'])
  })
})
