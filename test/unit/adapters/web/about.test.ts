import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { words } from '../../../../src/i18n/words.js'
import { repository } from '../../../support/program.js'

it('/about shows the shares that docs/QUALITY.md promises', async () => {
  const page = await readFile(join(repository, 'docs/QUALITY.md'), 'utf8')
  expect(page).toMatch(/of \*answered\*, nine in ten are right \| held \| [^|]*about four in five/)
  expect(words.en.web.shares.answered).toMatch(/at least 9 in 10 .* about 4 in 5/)
  expect(page).toMatch(/of \*likely\*, between 60 and 85 in 100 are right/)
  expect(words.en.web.shares.likely).toContain('Between 60 and 85 in 100')
})
