/** Where Discord lets people add an app. */
const address = 'https://discord.com/oauth2/authorize'
/**
 * The permissions in the invitation, as Discord's bits. docs/DISCORD.md gives the reasons.
 * They are View Channels, Send Messages and Send Messages in Threads, then Create Public Threads, Read Message History and Attach Files.
 */
const permissions = [10, 11, 38, 35, 16, 15].reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n)

/** The link that adds the desk to a server. @param application the application's id. */
export const serverLink = (application: string): string => {
  const query = new URLSearchParams({ client_id: application, scope: 'bot applications.commands', permissions: String(permissions) })
  return `${address}?${query}`
}

/** The link that adds the desk's commands to a person's own account, to use them anywhere. */
export const personLink = (application: string): string =>
  `${address}?${new URLSearchParams({ client_id: application, integration_type: '1', scope: 'applications.commands' })}`
