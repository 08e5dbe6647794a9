import { describe, expect, it } from 'vitest'
import { nameMeant } from '../../../src/lib/name-meant.js'

describe('the intended name', () => {
  const names = ['ask', 'summary', 'check', 'doctor']

  it.each([
    ['aks', 'ask'],
    ['bask', 'ask'],
    ['asks', 'ask'],
    ['sumary', 'summary'],
    ['docter', 'doctor'],
    ['chek', 'check'],
  ])('%s: %s', (typed, meant) => {
    expect(nameMeant(typed, names)).toBe(meant)
  })

  it('is unknown if no name is similar, or there are no names', () => {
    expect(nameMeant('zeppelin', names)).toBeUndefined()
    expect(nameMeant('who', names)).toBeUndefined()
    expect(nameMeant('ask', [])).toBeUndefined()
  })
})
