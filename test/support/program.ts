import { fileURLToPath } from 'node:url'
import { adapters } from '../../adapters/index.js'
import { coreSettings } from '../../src/config.js'

/** Every setting that the program knows. */
export const settingNames: readonly string[] = [coreSettings, ...adapters.platforms.map(({ settings }) => settings)].flatMap(Object.keys)

/** The folder that holds package.json. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What Node runs to start the program: the compiled file in tests (see compile.ts), the sources otherwise, like `npm start`. */
export const program = (): readonly string[] => JSON.parse(process.env.PROGRAM ?? '["--import", "tsx", "src/main.ts"]')

/** A folder with a part of the shipped knowledge (see compile.ts); empty outside the tests, which means all of it. */
export const shortKnowledge = process.env.SHORT_KNOWLEDGE ?? ''

/** Settings with which the program answers from all of the shipped knowledge. */
export const wholeKnowledge = { KNOWLEDGE_DIR: '' }

/**
 * Set but empty, so that an .env file of the tester sets none of them. Semantics are off, because loading the sentence model would take longer
 * than everything else in each program.
 */
export const unset = {
  ...Object.fromEntries(settingNames.map((name) => [name, ''])),
  SEMANTIC: 'off',
}
