import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientAddress, noProxies, readProxies } from '../../../src/lib/proxies.js'

const from = (remote: string, forwarded: string | undefined, trusted: string) => clientAddress(remote, forwarded, readProxies(trusted))

describe('the address of a visitor', () => {
  it('is the other end of the connection if no proxy is named, whatever a header says', () => {
    for (const remote of ['127.0.0.1', '::1', '10.0.0.2', '203.0.113.7']) expect(clientAddress(remote, '1.2.3.4', noProxies)).toBe(remote)
    expect(clientAddress('::ffff:127.0.0.1', '1.2.3.4', noProxies)).toBe('127.0.0.1')
  })

  it.each([
    ['127.0.0.1', '203.0.113.7', 'loopback', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7', 'loopback', '203.0.113.7'],
    ['127.0.0.1', '1.1.1.1, 203.0.113.7', 'loopback', '203.0.113.7'],
    ['172.18.0.3', '1.1.1.1, 203.0.113.7', 'private', '203.0.113.7'],
    ['fd00::3', '203.0.113.7', 'private', '203.0.113.7'],
    ['172.18.0.3', '203.0.113.7, 10.1.2.3', 'private', '203.0.113.7'],
    ['172.18.0.3', '203.0.113.7', 'loopback', '172.18.0.3'],
    ['203.0.113.9', '1.1.1.1', 'private', '203.0.113.9'],
    ['10.0.0.7', '203.0.113.7', '10.0.0.7', '203.0.113.7'],
    ['10.0.0.8', '203.0.113.7', '10.0.0.7', '10.0.0.8'],
    ['10.9.9.9', '198.51.100.1, 203.0.113.7', '192.0.2.0/24, 10.0.0.0/8', '203.0.113.7'],
    ['203.0.113.1', '1.1.1.1, 198.51.100.1', '1', '198.51.100.1'],
    ['203.0.113.1', '1.1.1.1, 198.51.100.1, 203.0.113.2', '2', '198.51.100.1'],
    ['203.0.113.1', undefined, '2', '203.0.113.1'],
    ['127.0.0.1', '203.0.113.7:51234', 'loopback', '203.0.113.7'],
    ['127.0.0.1', '[2001:db8::7]:443', 'loopback', '2001:db8::7'],
    ['127.0.0.1', 'unknown', 'loopback', '127.0.0.1'],
    ['127.0.0.1', '1.1.1.1, unknown', 'loopback', '127.0.0.1'],
    ['203.0.113.1', '1.1.1.1, unix:', '1', '203.0.113.1'],
    ['203.0.113.1', '1.1.1.1, unknown, 203.0.113.2', '2', '203.0.113.2'],
    ['127.0.0.1', '1.1.1.1, 203.0.113.7, ', 'loopback', '203.0.113.7'],
  ])('from %s with "%s", where %s is trusted, is %s', (remote, forwarded, trusted, address) => {
    expect(from(remote, forwarded, trusted)).toBe(address)
  })

  it('is never made up by the visitor, whatever they send', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 6 }),
        fc.constantFrom('loopback', 'private', '1'),
        (made, trusted) => {
          expect(from('127.0.0.1', [...made, '203.0.113.7'].join(', '), trusted)).toBe('203.0.113.7')
          expect(clientAddress('203.0.113.9', made.join(', '), readProxies('private'))).toBe('203.0.113.9')
        },
      ),
    ))

  it.each(['0', '10', 'everybody', '10.0.0.0/64', '1.2.3', '-1', 'loopback, x'])('a wrong setting is refused: %s', (text) => {
    expect(() => readProxies(text)).toThrow('must be a number of proxies')
  })
})
