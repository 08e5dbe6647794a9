import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What Node runs to run the program: compiled in the tests (see compile.ts), elsewhere from its sources as `npm start` does. */
export const program = (): readonly string[] => JSON.parse(process.env.PROGRAM ?? '["--import", "tsx", "src/main.ts"]')

/** A folder with a part of the knowledge that comes along (see compile.ts); outside of the tests empty, which stands for all of it. */
export const shortKnowledge = process.env.SHORT_KNOWLEDGE ?? ''

/** The settings with which the program answers from all the knowledge that comes along. */
export const wholeKnowledge = { KNOWLEDGE_DIR: '' }

/**
 * Set and empty, so that an .env file of the tester's own sets none of them; and semantics off: to load the sentence model in each of the
 * programs that are started would take longer than all else that they do.
 */
export const unset = {
  ...Object.fromEntries(
    [
      'DISCORD_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'DATABASE_URL',
      'KNOWLEDGE_DIR',
      'LOG_LEVEL',
      'STALE_DAYS',
      'MODERATORS',
      'MODERATOR_ROLE_IDS',
      'MODERATOR_GUILD_IDS',
      'SLACK_MODERATOR_GROUP',
      'EMBEDDING_MODEL_DIR',
    ].map((name) => [name, '']),
  ),
  SEMANTIC: 'off',
}
