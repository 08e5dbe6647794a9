import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type OutputFile, type Plugin, transform } from 'esbuild'
import { glossedTags } from '../../src/languages/glossed-language.js'
import { compiledFolder } from './compiled-threads.js'
import { runProgram } from './processes.js'
import { repository } from './program.js'

const folder = compiledFolder

/** What is kept of each file: all of it, or some of its sections. */
const shortKnowledge: Readonly<Record<string, readonly string[] | 'all'>> = {
  'ruto-un-haiti-mission.md': 'all',
  'deployment-and-strength.md': ['Arrivals in 2024', 'How strong was the mission in August and September 2025?'],
}

/**
 * Programs that end after a second spend a third of their work on optimizing code that they hardly run again. What has been compiled stays,
 * so that it can be kept. A large nursery saves a sixth of the work. Workers have none: it would break the memory limits of their threads.
 */
const forShortRuns = ['--no-opt', '--no-flush-bytecode', '--min-semi-space-size=64', '--max-semi-space-size=64']

/**
 * Compile the program once before all tests: it then starts with a third of the work, and more than two hundred tests start it.
 * package.test.ts tests the build that is shipped.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const program = [...forShortRuns, '--require', join(folder, 'code-cache.js'), await compile()]
  const knowledge = await copyShortKnowledge()
  await keepCode(program, knowledge)
  process.env.PROGRAM = JSON.stringify(program)
  process.env.SHORT_KNOWLEDGE = knowledge
  const scratch = await makeScratch()
  process.env.TEST_SCRATCH = scratch
  return () => rm(scratch, { recursive: true, force: true })
}

/** A folder for what tests make once and share. PostgreSQL runs as nobody, who must get in. */
async function makeScratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mission-desk-tests-'))
  await chmod(folder, 0o777)
  return folder
}

/** @returns the compiled program's file */
export async function compile(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: {
      main: join(repository, 'src', 'main.ts'),
      worker: join(repository, 'src', 'embeddings', 'worker.ts'),
      'article-worker': join(repository, 'src', 'import', 'article-worker.ts'),
      'parse-worker': join(repository, 'src', 'library', 'parse-worker.ts'),
      'answer-until-killed': join(repository, 'test', 'worlds', 'answer-until-killed.ts'),
      'use-store-files': join(repository, 'test', 'worlds', 'use-store-files.ts'),
      'code-cache': join(repository, 'test', 'support', 'code-cache.ts'),
    },
    outdir: folder,
    bundle: true,
    // Files that are imported on demand stay separate.
    splitting: true,
    format: 'esm',
    platform: 'node',
    plugins: [nothingAwaitedLast],
    write: false,
    // They load native parts, or optional parts.
    external: [
      ...['libsql', '@resvg/resvg-js', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
      ...['@energetic-ai/*', 'onnxruntime-web', '@huggingface/tokenizers'],
    ],
  })
  // Files of an earlier compilation have other names.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await Promise.all(outputFiles.map(writeAsCommonJs))
  // The code reads it from its own folder.
  const languages = join(repository, 'src', 'languages')
  await copyFile(join(languages, 'en', 'thesaurus.txt'), join(folder, 'thesaurus.txt'))
  for (const tag of glossedTags)
    await cp(join(languages, tag), join(folder, tag), { recursive: true, filter: (file) => !file.endsWith('.ts') })
  await cp(join(repository, 'adapters', 'web', 'static'), join(folder, 'static'), { recursive: true })
  return join(folder, 'main.js')
}

/** CommonJS cannot use await at the top of a file. In the program that is the last line. */
const nothingAwaitedLast: Plugin = {
  name: 'nothing-awaited-last',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]main\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^(process\.exitCode) = await (.*)/m, '$2.then((code) => { $1 = code })'),
      loader: 'ts',
    }))
  },
}

/** Node caches compiled code only for CommonJS (before version 22), and esbuild splits only ES modules. */
async function writeAsCommonJs({ path, text }: OutputFile): Promise<void> {
  const { code } = await transform(text.replace(/^#!.*/, ''), {
    format: 'cjs',
    platform: 'node',
    minifyWhitespace: true,
    // Default imports work as in Node.
    sourcefile: 'any.mjs',
    define: { 'import.meta.url': 'fileUrl' },
    banner: "const fileUrl = require('node:url').pathToFileURL(__filename).href;",
  })
  await writeFile(path, code.replace(/\bimport\(("\.\/[\w-]+\.js")\)/g, 'Promise.resolve().then(() => require($1))'))
}

/** Run what most tests run, so that its compiled code is cached: a desk that opens both platforms, and an answer. */
async function keepCode(program: readonly string[], knowledge: string): Promise<void> {
  const data = join(folder, 'data')
  const env = { CODE_CACHE: 'write', KNOWLEDGE_DIR: knowledge, DATA_DIR: data }
  // The platform refuses every token, so the desk ends at once.
  const refusing = createServer((_, response) => response.writeHead(401).end('{"ok":false,"error":"invalid_auth"}'))
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
  const nowhere = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`
  const platforms = {
    ...{ DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(27)}`, DISCORD_API_URL: `${nowhere}/api` },
    ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: `${nowhere}/api/` },
  }
  await runProgram(process.execPath, [...program, 'start'], { env: { ...env, ...platforms } })
  refusing.close()
  await runProgram(process.execPath, [...program, 'ask', 'Where did Ruto speak?'], { env })
  await rm(data, { recursive: true, force: true })
}

/** A part of the shipped knowledge, enough for questions: reading all of it takes half of a short run’s work. */
async function copyShortKnowledge(): Promise<string> {
  const copy = join(folder, 'knowledge')
  await mkdir(copy, { recursive: true })
  const shorten = async (name: string, change: (text: string) => string): Promise<string> => {
    const text = change(await readFile(join(repository, 'knowledge', name), 'utf8'))
    await writeFile(join(copy, name), text)
    return text
  }
  const documents: string[] = []
  for (const [name, sections] of Object.entries(shortKnowledge))
    documents.push(await shorten(name, (text) => (sections === 'all' ? text : sectionsOf(text, sections))))
  // What only a question above a passage or a footnote says does not count.
  const told = wordsOf(documents.join('\n').replace(/<!--.*?-->|^\[\^[^\n]*|^---\n.*?\n---\n/gms, ''))
  const isTold = (term: string): boolean => told.includes(wordsOf(term))
  await shorten('aliases.yml', (text) => linesOf(text, (line) => /\[(.*)\]/.exec(line)?.[1]?.split(', ').some(isTold) ?? true))
  return copy
}

/** Its words in small letters, a blank around each. */
const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

const linesOf = (text: string, isKept: (line: string) => boolean): string => text.split('\n').filter(isKept).join('\n')

/** The beginning of a document, these sections of it, and their footnotes. */
function sectionsOf(text: string, headings: readonly string[]): string {
  const [front = '', ...sections] = text.split(/^(?=## )/m)
  const footnotes = text.split('\n').filter((line) => /^\[\^/.test(line))
  const kept = sections.filter((section) => headings.includes(section.slice('## '.length).split('\n', 1)[0] ?? ''))
  if (kept.length !== headings.length) throw new Error(`a section is missing: ${headings.join(', ')}`)
  const short = [front, ...kept].join('')
  return `${short}\n${footnotes.filter((line) => short.includes(line.slice(0, line.indexOf(':')))).join('\n')}\n`
}
