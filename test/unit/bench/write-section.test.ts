import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSection, withSection, writeSection } from '../../../bench/quality/write-section.js'
import { DeskError } from '../../../src/lib/errors.js'

const page = '# Figures\n\n<!-- peers -->\n\nold\n\n<!-- /peers -->\n\nText.\n\n<!-- parts -->\n<!-- /parts -->\n'

describe('a section of a file', () => {
  it('is replaced between its markers, and the rest stays', () => {
    expect(withSection(page, 'peers', 'new\n', 'page.md')).toBe(page.replace('old', 'new'))
    expect(withSection(page, 'parts', 'new', 'page.md')).toBe(page.replace('<!-- parts -->\n', '<!-- parts -->\n\nnew\n\n'))
  })

  it('can be written again and again, whatever was there', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z|:.$& -]{0,20}$/), { minLength: 1 })
      .map((lines) => lines.join('\n').trim())
      .filter((lines) => lines !== '')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const once = withSection(page, 'peers', after, 'page.md')
        expect(withSection(withSection(page, 'peers', before, 'page.md'), 'peers', after, 'page.md')).toBe(once)
        expect(once).toContain(`<!-- peers -->\n\n${after}\n\n<!-- /peers -->`)
      }),
    )
  })

  it.each([
    ['no marker', 'nothing'],
    ['no end', '<!-- peers -->\n'],
    ['no start', '<!-- /peers -->\n'],
    ['an end above the start', '<!-- /peers -->\n<!-- peers -->\n'],
    ['two starts', '<!-- peers -->\n<!-- peers -->\n<!-- /peers -->\n'],
    ['a marker inside a line', 'See <!-- peers -->\n<!-- /peers -->\n'],
  ])('is refused if there is %s, with the file and what to do', (_, content) => {
    expect(() => withSection(content, 'peers', 'new', 'page.md')).toThrow(DeskError)
    expect(() => withSection(content, 'peers', 'new', 'page.md')).toThrow(/^page\.md has no place for "peers": write <!-- peers -->/)
  })
})

describe('a file with a section', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'section-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is written', async () => {
    const file = join(folder, 'page.md')
    await writeFile(file, page)
    await checkSection(file, 'peers')
    await writeSection(file, 'peers', 'new')
    expect(await readFile(file, 'utf8')).toBe(page.replace('old', 'new'))
  })

  it('is unchanged if the section is missing, or on a check', async () => {
    const file = join(folder, 'other.md')
    await writeFile(file, page)
    await expect(writeSection(file, 'speed', 'new')).rejects.toThrow('no place for "speed"')
    await expect(checkSection(file, 'speed')).rejects.toThrow('no place for "speed"')
    await checkSection(file, 'peers')
    expect(await readFile(file, 'utf8')).toBe(page)
  })

  it('is named if it does not exist', async () => {
    await expect(checkSection(join(folder, 'none.md'), 'peers')).rejects.toThrow(/none\.md cannot be read \(ENOENT\)/)
  })
})
