import type { Command } from 'commander'
import type { Given } from '../../import/import-article.js'
import { ownKnowledge } from '../../lib/package-root.js'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'
import { setUp } from '../setup.js'

interface Options extends Given {
  readonly url?: string
  readonly feed: boolean
  readonly dryRun: boolean
  readonly allowPrivate: boolean
  readonly knowledge?: string
}

/** Add `import`: bring articles into the knowledge. What reads them is loaded when it runs. */
export function addImportCommand(program: Command, context: Context): void {
  const { print, tell, endWith } = context
  program
    .command('import')
    .description('bring articles into the knowledge: web pages, Markdown, text, PDF and Word files, or the pages of a feed')
    .argument('<sources...>', 'files and addresses')
    .option('--title <title>', 'its title, if the article has none or a wrong one')
    .option('--publisher <name>', 'who published it')
    .option('--published <date>', 'when it was published, YYYY-MM-DD')
    .option('--url <address>', 'where it is published')
    .option('--license <license>', 'how the text may be used')
    .option('--as <id>', "the document's id and file name")
    .option('--feed', 'the sources are RSS or Atom feeds: import the page of each entry', false)
    .option('--dry-run', 'show what would be imported and write nothing', false)
    .option('--allow-private', 'read from this machine and private networks too', false)
    .option('--knowledge <dir>', 'import into this folder instead')
    .addHelpText(
      'after',
      '\nThe documents are written to the folder imported/ of the knowledge. Importing the same link again takes its new text.\n\nExamples:\n  mission-desk import https://news.example/2025/09/08/summit\n  mission-desk import report.pdf --publisher "Oreby Gazette" --published 2025-09-08 --url https://gazette.example/report\n  mission-desk import https://news.example/feed.xml --feed --dry-run',
    )
    .action(async (sources: string[], options: Options, command: Command) => {
      const { feed, dryRun, allowPrivate, knowledge, ...given } = options
      const [{ importAll }, { reaching }, { problemWith }] = await Promise.all([
        import('./import.js'),
        import('../../import/fetch/reaching.js'),
        import('../../import/given.js'),
      ])
      const problem = problemWith(given, sources.length > 1 || feed)
      if (problem !== null) command.error(`error: ${problem}`)
      const folder = knowledge ?? setUp(context).config.knowledge ?? ownKnowledge
      const failed = await importAll(sources, { folder, given, feed, dryRun }, reaching(allowPrivate), { print, tell })
      if (failed > 0) endWith(exitCodes.FAILED)
    })
}
