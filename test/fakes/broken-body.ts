import type { IncomingMessage, ServerResponse } from 'node:http'

/** What becomes of an answer after its status line: it never goes on, its connection breaks, or it ends before it is whole. */
export type BodyTrouble = 'hangs' | 'breaks off' | 'ends early'
export const bodyTroubles: readonly BodyTrouble[] = ['hangs', 'breaks off', 'ends early']

/** Begin an answer, and do not bring it to its end. */
export function sendBroken({ socket }: IncomingMessage, response: ServerResponse, status: number, trouble: BodyTrouble): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  const begun = '{"ok":true,"id":'
  if (trouble === 'ends early') response.end(begun)
  else response.write(begun, () => trouble === 'breaks off' && socket.destroy())
}
