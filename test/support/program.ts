import { fileURLToPath } from 'node:url'
import { adapters } from '../../adapters/index.js'
import { coreSettings } from '../../src/config.js'

/** Every setting that the program knows. */
export const settingNames: readonly string[] = [coreSettings, ...adapters.platforms.map(({ settings }) => settings)].flatMap(Object.keys)

/** The folder that holds package.json. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What Node runs to run the program: compiled in the tests (see compile.ts), elsewhere from its sources as `npm start` does. */
export const program = (): readonly string[] => JSON.parse(process.env.PROGRAM ?? '["--import", "tsx", "src/main.ts"]')

/** A folder with a part of the knowledge that comes with the program (see compile.ts); outside of the tests empty, which stands for all of it. */
export const shortKnowledge = process.env.SHORT_KNOWLEDGE ?? ''

/** The settings with which the program answers from all the knowledge that comes with the program. */
export const wholeKnowledge = { KNOWLEDGE_DIR: '' }

/**
 * Set and empty, so that an .env file of the tester's own sets none of them; and semantics off: to load the sentence model in each of the
 * programs that are started would take longer than all else that they do.
 */
export const unset = {
  ...Object.fromEntries(settingNames.map((name) => [name, ''])),
  SEMANTIC: 'off',
}
