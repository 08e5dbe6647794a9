import type { IncomingMessage, ServerResponse } from 'node:http'

/** How a response fails after its status line: it hangs, its connection breaks, or it ends too early. */
export type BodyTrouble = 'hangs' | 'breaks off' | 'ends early'
export const bodyTroubles: readonly BodyTrouble[] = ['hangs', 'breaks off', 'ends early']

/** Begin a response, and do not finish it. */
export function sendBroken({ socket }: IncomingMessage, response: ServerResponse, status: number, trouble: BodyTrouble): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  const begun = '{"ok":true,"id":'
  if (trouble === 'ends early') response.end(begun)
  else response.write(begun, () => trouble === 'breaks off' && socket.destroy())
}
