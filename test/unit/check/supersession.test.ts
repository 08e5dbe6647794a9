import { expect, it } from 'vitest'
import { reviewSupersession } from '../../../src/check/supersession.js'
import { documentOf, markdownFile } from '../../worlds/knowledge-files.js'

it('a superseded document must exist and be another document', () => {
  const old = documentOf('old.md', markdownFile('The toll is 30 crowns.', { id: 'old' }))
  const target = (supersedes: string) => documentOf('new.md', markdownFile('The toll is 40 crowns.', { id: 'new', supersedes }))
  const told = (supersedes: string): string[] =>
    reviewSupersession([old, target(supersedes)]).map(({ file, message }) => `${file} ${message}`)
  expect(told('old')).toEqual([])
  expect(told('old#1')).toEqual([])
  expect(told('[old#9, older]')).toEqual([
    expect.stringMatching(/^new\.md "supersedes" names old#9, which is no document and no passage/),
    expect.stringMatching(/^new\.md "supersedes" names older,/),
  ])
  expect(told('new#1')).toEqual([expect.stringMatching(/which is the document itself/)])
})
