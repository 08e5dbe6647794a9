import type { Command } from 'commander'
import type { Context } from '../context.js'

/** Add `slack`: what the Slack side of the desk needs now and then. */
export function addSlackCommands(program: Command, { terminal, adapters }: Context): void {
  program
    .command('slack')
    .description('what the Slack side of the desk needs now and then')
    .command('manifest')
    .description('print the app manifest to paste where Slack asks for one; manifest.yml is it for Socket Mode')
    .option('--url <address>', 'for HTTP: where Slack sends requests, such as https://desk.example/slack/events')
    .addHelpText(
      'after',
      '\nExamples:\n  mission-desk slack manifest > manifest.yml\n  mission-desk slack manifest --url https://desk.example/slack/events',
    )
    .action(async ({ url }: { url?: string }, command: Command) => {
      const { isRequestUrl, makeManifest } = await adapters.slack()
      if (url !== undefined && !isRequestUrl(url))
        command.error('error: --url must be an address that begins with https:// and ends with /slack/events')
      terminal.stdout.write(makeManifest(url ?? null))
    })
}
