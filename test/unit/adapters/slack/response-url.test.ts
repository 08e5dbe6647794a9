import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { postResponse, type ResponseMessage } from '../../../../adapters/slack/response-url.js'
import { type BodyTrouble, bodyTroubles, sendBroken } from '../../../fakes/broken-body.js'

const message: ResponseMessage = { text: 'Found.', blocks: [], replace_original: false, unfurl_links: false, unfurl_media: false }
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** An address that answers with this status, and whose body then has this trouble. */
async function address(status: number, trouble: BodyTrouble): Promise<string> {
  server = createServer((request, response) => sendBroken(request, response, status, trouble))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => server?.getConnections((error, count) => (error ? reject(error) : resolve(count))))

describe.each(bodyTroubles)('a response address whose body %s', (trouble) => {
  it('has taken the message where its status says so', async () => {
    await postResponse(await address(200, trouble), message)
    // Who waits for the end of a body that hangs gives the connection up.
    if (trouble === 'hangs') expect(await connections()).toBe(1)
  })

  it.each([404, 500])('has refused the message where its status is %i', async (status) => {
    await expect(postResponse(await address(status, trouble), message)).rejects.toMatchObject({ name: 'ResponseUrlError', status })
  })
})
