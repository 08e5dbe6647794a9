import type { ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/import/fetch/address.js'
import { createFetcher, type FetcherOptions, limits } from '../../../src/import/fetch/fetch-safely.js'
import { createRobots } from '../../../src/import/fetch/robots.js'
import { readSource } from '../../../src/import/read-source.js'
import { openSite, type Site } from '../../fakes/site.js'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Read an address like the program, with some options changed. */
async function read(address: string, changes: Partial<FetcherOptions> = {}): Promise<string> {
  const fetcher = createFetcher({ ...site.reach, ...changes })
  try {
    const { bytes } = await readSource(address, { fetcher, robots: createRobots(fetcher) })
    return Buffer.from(bytes).toString('utf8')
  } finally {
    await fetcher.close()
  }
}

/** Sends bytes for as long as they are accepted. */
function endless(response: ServerResponse, headers: Record<string, string>, chunk: Buffer): void {
  response.writeHead(200, { 'content-type': 'text/plain', ...headers })
  const more = (): void => {
    while (!response.destroyed && response.write(chunk)) {}
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

describe('addresses', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808', '2002:808:808::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['192.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a00:1', '::127.0.0.1'],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::a00:1',
      '64:ff9b::a83f:8110',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2002:a9fe:a9fe::1',
      '2001:0:7f00:1::',
      '2001:db8::1',
      '4000::1',
    ],
    ...['', 'localhost', '1.2.3'],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('an IPv4 address is public or private in all its notations', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        const all = [`::ffff:${address}`, `64:ff9b::${hex}`, `2002:${hex}::1`].map(isPublicAddress)
        expect(new Set([isPublicAddress(address), ...all]).size).toBe(1)
      }),
    )
  })
})

describe('a forbidden target is not reached:', () => {
  it.each([
    ['an address of this machine', 'http://127.0.0.1:1/'],
    ['one in another notation', 'http://2130706433:1/'],
    ['one in IPv6', 'http://[::1]:1/'],
    ['one in IPv4 inside IPv6', 'http://[::ffff:10.0.0.1]:1/'],
    ['a name of this machine', 'http://localhost:1/'],
  ])('%s', async (_, address) => {
    const lookup = async () => [{ address: '::1', family: 6 }]
    await expect(read(address, { mayReach: isPublicAddress, lookup })).rejects.toThrow(
      /this machine or of a private network: --allow-private/,
    )
  })

  it('a redirect to a private address', async () => {
    for (const [at, target] of ['http://10.0.0.1/x', 'http://[fd00::1]/x', 'http://169.254.169.254/latest'].entries()) {
      site.set(`/to-private-${at}`, (response) => response.writeHead(302, { location: target }).end())
      await expect(read(site.at(`/to-private-${at}`))).rejects.toThrow(/private network/)
    }
  })

  it('a name that changes from a public to a private address', async () => {
    const rebound = `http://rebind.example:${site.port}`
    site.set('/rebind', (response) => response.writeHead(302, { location: `${rebound}/secret`, connection: 'close' }).end())
    site.set('/robots.txt', (response) => response.writeHead(404, { connection: 'close' }).end())
    site.set('/secret', 'A secret of the network.')
    let looks = 0
    // robots.txt and the page come from the public address, the target of the page’s redirect does not.
    const lookup = async () => [{ address: ++looks <= 2 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    await expect(read(`${rebound}/rebind`, { lookup })).rejects.toThrow('rebind.example (10.0.0.1)')
    expect(site.asked).not.toContain('/secret')
  })

  it.each([
    ['file:///etc/passwd', /only http:\/\/ and https:\/\//],
    ['ftp://a.example/x', /only http:\/\/ and https:\/\//],
    ['http://ana:secret@a.example/', /^has a name or password in it: remove it/],
    ['http://', /is not an address/],
  ])('%s', async (address, told) => {
    await expect(read(address)).rejects.toThrow(told)
  })

  it('a redirect to another protocol', async () => {
    site.set('/to-file', (response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end())
    await expect(read(site.at('/to-file'))).rejects.toThrow('file:// is not read')
  })
})

describe('limits', () => {
  it('five redirects are followed, a sixth is not', async () => {
    for (let hop = 0; hop < 6; hop++) site.set(`/hop${hop}`, (response) => response.writeHead(302, { location: `hop${hop + 1}` }).end())
    site.set('/hop6', 'Arrived.')
    expect(await read(site.at('/hop1'))).toBe('Arrived.')
    await expect(read(site.at('/hop0'))).rejects.toThrow('redirects more than 5 times')
  })

  it('a stream of a gigabyte is cut at 20 MB, and its connection is closed', async () => {
    let closed: Promise<unknown> | undefined
    site.set('/stream', (response) => {
      closed = new Promise((resolve) => response.once('close', resolve))
      endless(response, {}, Buffer.alloc(1_000_000, 'a'))
    })
    await expect(read(site.at('/stream'))).rejects.toThrow('is larger than 20 MB')
    await closed
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('a response packed by %s is limited by its unpacked size', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(2_000_001))
    site.set('/bomb', (response) => response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(bomb))
    await expect(read(site.at('/bomb'), { limits: { ...limits, bytes: 2_000_000 } })).rejects.toThrow('is larger than 2 MB')
    site.set('/packed', (response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(pack(Buffer.from('Packed.'))),
    )
    expect(await read(site.at('/packed'))).toBe('Packed.')
  })

  it('a response with wrong or unknown packing is reported', async () => {
    const give = (encoding: string) => (response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end('plain')
    site.set('/not-packed', give('gzip'))
    site.set('/strange', give('zstd, gzip'))
    await expect(read(site.at('/not-packed'))).rejects.toThrow('is not packed as it says ("gzip")')
    await expect(read(site.at('/strange'))).rejects.toThrow('is packed as "zstd, gzip"')
  })

  it('a response that never ends or never begins is given up', async () => {
    const quick = { limits: { ...limits, milliseconds: 150 } }
    site.set('/silent', () => {})
    site.set('/stuck', (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>It begins'))
    await expect(read(site.at('/silent'), quick)).rejects.toThrow('was not read within 0.15 s')
    await expect(read(site.at('/stuck'), quick)).rejects.toThrow('was not read within 0.15 s')
  })

  it('a response in pieces is read whole', async () => {
    site.set('/pieces', (response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      for (const piece of ['One ', 'ferry ', 'came.']) response.write(piece)
      response.end()
    })
    expect(await read(site.at('/pieces'))).toBe('One ferry came.')
  })

  it('a cut connection is reported', async () => {
    site.set('/cut', (response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
      response.write('half', () => response.destroy())
    })
    await expect(read(site.at('/cut'))).rejects.toThrow('cannot be read: the connection was cut')
  })
})

describe('an answer from the site', () => {
  it.each([
    [404, 'the site answers 404: the page is not there'],
    [403, 'the site answers 403: it does not give the page to programs'],
    [503, 'the site answers 503: try again later'],
  ])('with status %i is reported with advice', async (status, told) => {
    site.set(`/status${status}`, (response) => response.writeHead(status).end())
    await expect(read(site.at(`/status${status}`))).rejects.toThrow(told)
  })

  it('with an unreadable type is refused before its body arrives', async () => {
    site.set('/film', (response) => endless(response, { 'content-type': 'video/mp4' }, Buffer.alloc(1_000)))
    await expect(read(site.at('/film'))).rejects.toThrow('is video/mp4: import reads HTML pages')
  })

  it('is requested under the name of the desk', async () => {
    let agent: string | undefined
    site.set('/agent', (response, request) => {
      agent = request.headers['user-agent']
      response.writeHead(200, { 'content-type': 'text/plain' }).end('x')
    })
    await read(site.at('/agent'))
    expect(agent).toBe('mission-desk/test')
  })
})

describe('robots.txt', () => {
  const rules = (text: string) => site.set('/robots.txt', (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text))

  it('decides what is read, for all programs or for ours', async () => {
    site.set('/open', 'Open.')
    site.set('/closed/page', 'Closed.')
    rules('User-agent: *\nDisallow: /closed/\n')
    expect(await read(site.at('/open'))).toBe('Open.')
    await expect(read(site.at('/closed/page'))).rejects.toThrow(/robots.txt of 127.0.0.1:\d+ forbids it/)
    rules('User-agent: mission-desk\nDisallow: /\n\nUser-agent: *\nDisallow:\n')
    await expect(read(site.at('/open'))).rejects.toThrow('forbids it')
    expect(site.asked).not.toContain('/closed/page')
  })

  it('is also read for the target of a redirect', async () => {
    rules('User-agent: *\nDisallow: /closed/\n')
    site.set('/detour', (response) => response.writeHead(302, { location: `http://other.example:${site.port}/closed/page` }).end())
    await expect(read(site.at('/detour'))).rejects.toThrow('robots.txt of other.example')
  })

  it('forbids everything if it is unavailable, and nothing if it does not exist', async () => {
    site.set('/robots.txt', (response) => response.writeHead(500).end())
    await expect(read(site.at('/open'))).rejects.toThrow('its robots.txt cannot be read (500)')
    site.set('/robots.txt', (response) => response.writeHead(410).end())
    expect(await read(site.at('/open'))).toBe('Open.')
  })
})
