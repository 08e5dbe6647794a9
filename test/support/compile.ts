import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { repository } from './program.js'

/** Below node_modules, so that what is compiled finds the libraries and this package as it would from the repository. */
const folder = join(repository, 'node_modules', '.cache', 'mission-desk-tests')

const shortKnowledge = ['ruto-un-haiti-mission.md', 'deployment-and-strength.md']

/** Programs that end after a second spend a third of their work on optimizing code that they hardly run again. */
const forShortRuns = ['--no-opt', '--max-lazy']

/** Bundled CommonJS libraries look for this name. */
const makeRequire = "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"

/**
 * Bundle the program once before all tests: it starts with half the work, and more than a hundred tests start it. What is built to be
 * shipped is tried in package.test.ts.
 */
export default async function setup(): Promise<void> {
  process.env.PROGRAM = JSON.stringify([...forShortRuns, await compile()])
  process.env.SHORT_KNOWLEDGE = await copyShortKnowledge()
}

/** @returns the bundled program's file */
export async function compile(): Promise<string> {
  await build({
    entryPoints: {
      main: join(repository, 'src', 'main.ts'),
      worker: join(repository, 'src', 'semantic', 'worker.ts'),
      'answer-until-killed': join(repository, 'test', 'support', 'answer-until-killed.ts'),
    },
    outdir: folder,
    bundle: true,
    minifyWhitespace: true,
    // What is imported only when it is used stays so.
    splitting: true,
    format: 'esm',
    platform: 'node',
    banner: { js: makeRequire },
    // They load native parts, or parts that need not be there.
    external: [
      ...['libsql', '@resvg/resvg-js', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
      ...['@energetic-ai/*', 'onnxruntime-web', '@huggingface/tokenizers'],
    ],
  })
  return join(folder, 'main.js')
}

/** Of the knowledge that comes along, enough to be asked: to read all of it takes half of a short run's work. */
async function copyShortKnowledge(): Promise<string> {
  const copy = join(folder, 'knowledge')
  await mkdir(copy, { recursive: true })
  for (const name of shortKnowledge) await copyFile(join(repository, 'knowledge', name), join(copy, name))
  return copy
}
