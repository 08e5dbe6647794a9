import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SourceChange } from '../../../../src/records/followed.js'
import { openStore } from '../../../../src/store/open-store.js'
import { run } from '../../../support/run.js'
import { collectLog } from '../../../worlds/desks.js'
import { withFolder } from '../../../worlds/knowledge-files.js'
import { oreby } from '../../../worlds/oreby.js'

const link = 'https://gazette.example/pier'
const content =
  '---\nid: pier\ntitle: The pier\nurl: https://gazette.example/pier\n---\n\nAsta Lund opened the new pier of Oreby on 4 September 2025.\n'
const change = (id: string, title: string): SourceChange => ({
  ...{ id, link: `${link}/${id}`, kind: 'new', title, hash: id, at: new Date('2026-01-01T00:00:00Z') },
  note: { id: title.toLowerCase(), file: `notes/${title.toLowerCase()}.md`, content: content.replaceAll('pier', title.toLowerCase()) },
  told: { added: 1, removed: 0, sample: 'Asta Lund.' },
})

it('a change of a followed source can be listed, shown, accepted and refused on the command line', () =>
  withFolder({ ...oreby, 'sources.yml': `sources:\n  - link: ${link}\n    every: 6h\n` }, (knowledge) =>
    withFolder({}, async (dataDir) => {
      const sources = (...args: string[]) => run(['sources', ...args, '--knowledge', knowledge], { env: { DATA_DIR: dataDir } })
      const store = await openStore({ dataDir, databaseUrl: undefined, log: collectLog().log })
      for (const one of [change('11111111-aaaa', 'Pier'), change('22222222-bbbb', 'Quay')]) {
        const page = { etag: null, modified: null, feed: null, next: new Date(0), failures: 1, trouble: 'the site answers 500', gone: null }
        await store.saveFollowed({ ...page, link: one.link }, { change: one })
      }
      await store.close()
      const listed = await sources('list')
      expect(listed).toMatchObject({ code: 0, stderr: '' })
      expect(listed.stdout).toBe(
        `page  ${link}  every 6h, not read yet\n1 followed source\n11111111  Pier  ${link}/11111111-aaaa  new page: 1 new paragraph\n22222222  Quay  ${link}/22222222-bbbb  new page: 1 new paragraph\n2 changes to accept or refuse\n`,
      )
      expect((await sources('show', '1111')).stdout).toContain('Asta Lund opened the new pier')
      expect((await sources('accept', '11111111')).stdout).toBe('“Pier” is in use from now on.\n')
      expect(await readFile(join(dataDir, 'notes/pier.md'), 'utf8')).toBe(content)
      expect((await sources('refuse', '2222')).stdout).toContain('not proposed again')
      expect(await sources('accept', '2222')).toMatchObject({ code: 2, stderr: expect.stringContaining('mission-desk sources list') })
      expect((await sources('list')).stdout).toContain('No change waits.')
      const asked = await run(['ask', 'Who opened the new pier of Oreby?', '--knowledge', knowledge], { env: { DATA_DIR: dataDir } })
      expect(asked.stdout).toContain('Asta Lund')
      expect(asked.stdout).toContain('The pier › paragraph 1')
    }),
  ))

it('check reports an error in the list of sources, with its line', () =>
  withFolder(oreby, async (knowledge) => {
    const list = [
      'sources:',
      '  - link: https://gazette.example/1',
      '    every: 5s',
      '  - feed: gazette.example',
      '  - link: https://gazette.example/2',
      '  - link: https://gazette.example/2',
      '  - link: https://me:secret@gazette.example/3',
      '  - every: 1d',
      '  - link: https://gazette.example/4',
      '    often: 1d',
    ]
    await writeFile(join(knowledge, 'sources.yml'), list.join('\n'))
    const { code, stderr } = await run(['check', '--knowledge', knowledge], { env: { DATA_DIR: join(knowledge, 'none') } })
    expect(code).toBe(1)
    for (const line of [
      'sources.yml:2: item 1 of "sources" must say how often as 30m, 6h, 1d or 2w',
      'sources.yml:4: item 2 of "sources" needs a link',
      'sources.yml:6: "https://gazette.example/2" is already on line 5',
      'sources.yml:7: item 5 of "sources" has a name or password',
      'sources.yml:8: item 6 of "sources" must have either "link:" or "feed:"',
      'sources.yml:9: item 7',
    ])
      expect(stderr).toContain(line)
    expect(stderr).not.toContain('secret')
  }))
