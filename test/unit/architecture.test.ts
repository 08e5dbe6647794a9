import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
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

/** Check the import rules on src and adapters of a folder, as `npm run imports` does. */
async function violationsIn(folder: string): Promise<{ cruised: number; violations: Violation[] }> {
  const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'adapters']
  const { stdout, stderr } = await runProgram(process.execPath, args, { cwd: folder })
  if (!stdout.startsWith('{')) throw new Error(`the rules could not be checked: ${stderr}`)
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: Violation[] } }
  return { cruised: summary.totalCruised, violations: summary.violations }
}

/** A file that others import: it has a value and a type to take. */
const part = 'export const value = 1\nexport type Shape = number\n'
const takes = (...from: string[]): string =>
  `${from.map((name, i) => `import { value as v${i} } from '${name}'\nvoid v${i}`).join('\n')}\nexport const value = 1\n`
const takesType = (from: string): string => `import type { Shape } from '${from}'\nexport type Own = Shape\n`

/** A house in which every import is allowed. */
const goodHouse: Record<string, string> = {
  'src/contract/reply.ts': part,
  'src/lib/errors.ts': part,
  'src/i18n/words.ts': part,
  'src/library/library.ts': takes('../search/index.js'),
  'src/desk/desk.ts': takes('../answer/answer.js', '../library/library.js'),
  'src/answer/answer.ts': takes('../search/index.js', '../knowledge/read.js'),
  'src/summary/summarize.ts': takes('../answer/answer.js', '../library/library.js'),
  'src/knowledge/read.ts': takes('../lib/errors.js'),
  'src/search/index.ts': takes('minisearch', '../knowledge/read.js'),
  'src/embeddings/models/bundled.ts': takes('@energetic-ai/embeddings', '../../search/index.js'),
  'src/main.ts': "export const open = () => import('../../adapters/index.js')\n",
  'adapters/index.ts': `export const load = () => import('./console/index.js')\n${takes('./discord/platform.js')}`,
  'adapters/discord/platform.ts': `export const load = () => import('./index.js')\n${takes('../../src/contract/platform.js')}`,
  'adapters/slack/manifest.ts': part,
  'src/contract/platform.ts': part,
  'adapters/console/index.ts': `${takes('./parse.js', './render.js', '../../src/lib/errors.js', 'node:readline')}${takesType('../../src/library/library.js')}`,
  'adapters/console/parse.ts': takesType('discord.js'),
  'adapters/console/render.ts': takes('../../src/i18n/words.js'),
  'adapters/discord/index.ts': takes('discord.js', '../shared/lifecycle.js'),
  'adapters/shared/lifecycle.ts': takes('../../src/i18n/words.js'),
}
const packages = ['minisearch', 'discord.js', '@slack/bolt', '@energetic-ai/embeddings', 'onnxruntime-web']

/** Cruise the good house with some files changed or added. */
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
    return violationsIn(folder)
  })
}

describe('the house', () => {
  it('keeps its import rules', async () => {
    const { cruised, violations } = await violationsIn(repository)
    expect(violations).toEqual([])
    expect(cruised).toBeGreaterThan(40)
  })

  it('reads the environment in main.ts and config.ts only', async () => {
    const files = await Promise.all(['src', 'adapters'].map((top) => readdir(join(repository, top), { recursive: true })))
    const sources = ['src', 'adapters'].flatMap((top, i) =>
      (files[i] ?? []).filter((file) => file.endsWith('.ts')).map((file) => `${top}/${file}`),
    )
    const readers: string[] = []
    for (const file of sources)
      if (/\bprocess\.env\b|\benv\b.*from 'node:process'/.test(await readFile(join(repository, file), 'utf8'))) readers.push(file)
    expect(readers.filter((file) => !['src/main.ts', 'src/config.ts'].includes(file))).toEqual([])
  })

  it('has pure parse.ts and render.ts in every adapter', async () => {
    const folders = (await readdir(join(repository, 'adapters'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
    for (const { name } of folders.filter((folder) => folder.name !== 'shared'))
      expect(await readdir(join(repository, 'adapters', name))).toEqual(expect.arrayContaining(['parse.ts', 'render.ts']))
  })
})

describe('the import rules', () => {
  it('allow what the design allows', async () => {
    const { cruised, violations } = await violationsOf({})
    expect(violations).toEqual([])
    expect(cruised).toBeGreaterThanOrEqual(Object.keys(goodHouse).length)
  })

  /** Rule, wrong file, what stands in it. Each file is wrong in one way. */
  const breaches: [string, string, string][] = [
    ['no-circles', 'src/circle-a.ts', takes('./circle-b.js')],
    ['core-knows-no-platform', 'src/takes-adapter.ts', takes('../adapters/console/render.js')],
    ['core-knows-no-platform', 'src/cli/takes-registry-late.ts', "export const load = () => import('../../adapters/index.js')\n"],
    ['core-knows-no-platform', 'src/takes-adapter-type.ts', takesType('../adapters/console/parse.js')],
    ['main-reaches-only-the-registry', 'src/main.ts', takes('../adapters/console/render.js')],
    ['no-chat-sdk-in-the-core', 'src/takes-discord.ts', takes('discord.js')],
    ['no-chat-sdk-in-the-core', 'src/answer/takes-slack.ts', takes('@slack/bolt')],
    ['no-chat-sdk-in-the-core', 'src/takes-discord-type.ts', takesType('discord.js')],
    ['adapters-stand-alone', 'adapters/discord/takes-console.ts', takes('../console/render.js')],
    ['adapters-stand-alone', 'adapters/shared/takes-console.ts', takes('../console/render.js')],
    ['platforms-load-late', 'adapters/discord/platform.ts', takes('discord.js')],
    ['platforms-load-late', 'adapters/slack/platform.ts', takes('./manifest.js')],
    ['adapters-use-little-of-the-core', 'adapters/console/takes-library.ts', takes('../../src/library/library.js')],
    ['adapters-use-little-of-the-core', 'adapters/discord/takes-answer.ts', takes('../../src/answer/answer.js')],
    ['parse-and-render-are-pure', 'adapters/discord/parse.ts', takes('node:fs')],
    ['parse-and-render-are-pure', 'adapters/slack/parse.ts', takes('fs/promises')],
    ['parse-and-render-are-pure', 'adapters/discord/render.ts', takes('discord.js')],
    ['only-search-imports-minisearch', 'src/answer/takes-minisearch.ts', takes('minisearch')],
    ['only-search-imports-minisearch', 'adapters/discord/takes-minisearch.ts', takes('minisearch')],
    ['data-flows-one-way', 'src/knowledge/takes-search.ts', takes('../search/index.js')],
    ['search-looks-down-only', 'src/search/takes-answer.ts', takes('../answer/answer.js')],
    ['search-looks-down-only', 'src/search/takes-embeddings.ts', takes('../embeddings/models/bundled.js')],
    ['only-models-import-encoders', 'src/embeddings/takes-encoder.ts', takes('@energetic-ai/embeddings')],
    ['only-models-import-encoders', 'src/cli/takes-runtime.ts', "export const load = () => import('onnxruntime-web')\n"],
    ['embeddings-looks-down-only', 'src/embeddings/takes-answer.ts', takes('../answer/answer.js')],
    ['answer-looks-down-only', 'src/answer/takes-desk.ts', takes('../desk/desk.js')],
    ['answer-looks-down-only', 'src/answer/takes-summary.ts', takes('../summary/summarize.js')],
    ['summary-looks-down-only', 'src/summary/takes-desk.ts', takes('../desk/desk.js')],
  ]
  let all: ReturnType<typeof violationsOf> | undefined
  const cruiseAll = () => {
    const wrong = Object.fromEntries(breaches.map(([, file, content]) => [file, content]))
    all ??= violationsOf({ ...wrong, 'src/circle-b.ts': takes('./circle-a.js') })
    return all
  }

  it.each(breaches)('catch a breach of %s in %s', async (rule, file) => {
    const { violations } = await cruiseAll()
    expect(violations.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule)
  })

  it('catch nothing else', async () => {
    const { violations } = await cruiseAll()
    const wrong = [...breaches.map(([, file]) => file), 'src/circle-b.ts']
    expect(violations.filter((v) => !wrong.includes(v.from))).toEqual([])
  })
})
