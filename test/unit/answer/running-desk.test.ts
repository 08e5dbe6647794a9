import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/knowledge/decode.js'
import { expectAnswerKept, expectExcerptIn, expectWellFormed } from '../../contracts/answer-promises.js'
import { type TestDesk, withDesk } from '../../worlds/desks.js'
import { encode, readText } from '../../worlds/knowledge-files.js'

const files = {
  'bridge.md': '# The bridge\n\nMayor Ida Holm opened the bridge in 1931.\n',
  'lamp.md': '# The lamp\n\nSunniva Dahl keeps the lamp of the lighthouse.\n',
}
const newBridge = '# The bridge\n\nBishop Aron Berg opened the bridge in 1932.\n'
const question = 'Who opened the bridge?'

const write = (desk: TestDesk, file: string, content: string | Uint8Array) => writeFile(join(desk.folder, file), content)
/** A link to itself: it exists, and nobody can read it, not even the administrator. */
const symlinkLoop = async (path: string): Promise<void> => {
  await rm(path)
  await symlink(path, path)
}
const remove = (desk: TestDesk, file: string) => rm(join(desk.folder, file))
const said = async (desk: TestDesk, asked = question): Promise<string> => (await desk.ask(asked)).excerpts.map((e) => e.text).join(' ')
const logged = (desk: TestDesk, level: string, file: string) => desk.lines.filter((line) => line.level === level && line.file === file)
/** A desk that has answered once from the first text. */
const onBridge = (run: (desk: TestDesk) => Promise<void>): Promise<void> =>
  withDesk(files, {}, async (desk) => {
    expect(await said(desk)).toContain('Ida Holm')
    expect(desk.lines.filter((line) => line.level !== 'info')).toEqual([])
    await run(desk)
  })

describe('a file that changes while the desk runs', () => {
  it('is never quoted in its old form: the next answer is proven against the new text', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', newBridge)
      const answer = await desk.ask(question)
      expect(answer.status).toBe('answered')
      expect(answer.excerpts[0]?.text).toContain('Bishop Aron Berg opened the bridge in 1932.')
      expect(JSON.stringify(answer)).not.toContain('Holm')
      await expectAnswerKept(answer, desk.folder)
    }))

  it('is logged once as a mismatch, with the file and without the question', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', newBridge)
      await desk.ask(question)
      await desk.ask(question)
      expect(logged(desk, 'warn', 'bridge.md')).toMatchObject([{ passage: 'bridge#1', proof: 'changed' }])
      expect(JSON.stringify(desk.lines)).not.toContain(question)
    }))

  it('is no longer quoted if it lost the sentence', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', '# The tunnel\n\nNobody has dug the tunnel yet.\n')
      expect(JSON.stringify(await desk.ask(question))).not.toContain('Holm')
      expect(await said(desk, 'Who has dug the tunnel?')).toContain('Nobody has dug the tunnel yet.')
    }))

  it('is quoted at its new place if the sentence only moved', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', `# The bridge\n\nA new first paragraph.\n\n${files['bridge.md'].split('\n\n')[1]}`)
      const answer = await desk.ask(question)
      expect(answer.excerpts[0]).toMatchObject({ passage: 'bridge#2', lines: [5, 5] })
      await expectAnswerKept(answer, desk.folder)
    }))

  it('does not affect quotations from other files', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', newBridge)
      expect(await said(desk, 'Who keeps the lamp of the lighthouse?')).toContain('Sunniva Dahl')
    }))

  it('is read once for many simultaneous questions, and all get the new text', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', newBridge)
      for (const answer of await Promise.all(Array.from({ length: 8 }, () => desk.ask(question)))) {
        expect(answer.excerpts[0]?.text).toContain('Aron Berg')
        await expectAnswerKept(answer, desk.folder)
      }
      expect(desk.library.index.size).toBe(2)
    }))
})

describe('a file whose id changes', () => {
  it('is used under the new id, even if two answers notice the change one after the other', () =>
    onBridge(async (desk) => {
      const old = desk.library.index.documents().find((document) => document.id === 'bridge')
      if (!old) throw new Error('no document bridge')
      await write(desk, 'bridge.md', `---\nid: new-bridge\n---\n${newBridge}`)
      for (let i = 0; i < 2; i++) expect(await desk.library.reload(old)).toEqual([])
      expect(desk.library.index.documents().map((document) => document.id)).toEqual(['new-bridge', 'lamp'])
    }))
})

type Harms = [string, (desk: TestDesk) => Promise<void>][]

describe('a file that disappears or breaks while the desk runs', () => {
  const brokenFiles: Harms = [
    ['is emptied', (desk) => write(desk, 'bridge.md', '')],
    ['is not UTF-8 any more', (desk) => write(desk, 'bridge.md', new Uint8Array([0x48, 0xff, 0x0a]))],
    ['gets front matter that is wrong', (desk) => write(desk, 'bridge.md', `---\nas_of: soon\n---\n${newBridge}`)],
    ['takes the id of another', (desk) => write(desk, 'bridge.md', `---\nid: lamp\n---\n${newBridge}`)],
    ['cannot be read', (desk) => symlinkLoop(join(desk.folder, 'bridge.md'))],
    [
      'goes, and comes back empty before anybody looks',
      async (desk) => {
        await remove(desk, 'bridge.md')
        await write(desk, 'bridge.md', '')
      },
    ],
  ]
  const goneFiles: Harms = [
    ['is removed', (desk) => remove(desk, 'bridge.md')],
    [
      'becomes a folder',
      async (desk) => {
        await remove(desk, 'bridge.md')
        await mkdir(join(desk.folder, 'bridge.md'))
      },
    ],
  ]

  it.each(brokenFiles)('is quoted in its last form when it %s, the operator learns it once, and other files still work', (_, harm) =>
    onBridge(async (desk) => {
      await harm(desk)
      for (let i = 0; i < 3; i++) {
        const { status, excerpts } = await desk.ask(question)
        expect(status).toBe('answered')
        for (const excerpt of excerpts) expectExcerptIn(excerpt, encode(files[excerpt.document.file as keyof typeof files]))
      }
      expect(logged(desk, 'warn', 'bridge.md')).toHaveLength(1)
      expect(logged(desk, 'error', 'bridge.md')).toMatchObject([{ message: expect.any(String), line: expect.any(Number) }])
      expect(await said(desk, 'Who keeps the lamp of the lighthouse?')).toContain('Sunniva Dahl')
    }),
  )

  it('is no longer quoted when it is removed after it broke', () =>
    onBridge(async (desk) => {
      await write(desk, 'bridge.md', '')
      expect(await said(desk)).toContain('Holm')
      await remove(desk, 'bridge.md')
      expect(await said(desk)).not.toContain('Holm')
    }))

  it('is quoted while the whole folder is unavailable, and in its new form afterwards', () =>
    onBridge(async (desk) => {
      await rename(desk.folder, `${desk.folder}-away`)
      for (let i = 0; i < 2; i++) expect(await said(desk)).toContain('Holm')
      expect(logged(desk, 'error', 'bridge.md')).toHaveLength(1)
      await rename(`${desk.folder}-away`, desk.folder)
      await write(desk, 'bridge.md', newBridge)
      expect(await said(desk)).toContain('Aron Berg')
      await remove(desk, 'bridge.md')
      expect(await said(desk)).not.toContain('Berg')
    }))

  it.each(goneFiles)('is no longer quoted when it %s, the operator learns it, and other files still work', (_, harm) =>
    onBridge(async (desk) => {
      await harm(desk)
      expect(JSON.stringify(await desk.ask(question))).not.toContain('Holm')
      expect(logged(desk, 'warn', 'bridge.md').length).toBeGreaterThan(0)
      expect(logged(desk, 'error', 'bridge.md')).toMatchObject([{ message: expect.any(String), line: expect.any(Number) }])
      expect(await said(desk, 'Who keeps the lamp of the lighthouse?')).toContain('Sunniva Dahl')
    }),
  )

  it.each([...brokenFiles, ...goneFiles])('is quoted in its new form when it is repaired after it %s', (_, harm) =>
    onBridge(async (desk) => {
      await harm(desk)
      await desk.ask(question)
      await rm(join(desk.folder, 'bridge.md'), { recursive: true, force: true })
      await write(desk, 'bridge.md', newBridge)
      // The desk may need a question to notice.
      await desk.ask(question)
      expect(await said(desk)).toContain('Aron Berg')
    }),
  )

  it('leaves a desk that politely finds nothing, even if it was the last file', () =>
    withDesk({ 'bridge.md': files['bridge.md'] }, {}, async (desk) => {
      await remove(desk, 'bridge.md')
      for (let i = 0; i < 2; i++) expect(await desk.ask(question)).toMatchObject({ status: 'none', excerpts: [], suggestions: [] })
    }))
})

describe('when files change between questions', () => {
  const name = fc.constantFrom('a.md', 'b.md', 'c.md')
  const people = ['Ida Holm', 'Aron Berg', 'Sunniva Dahl', 'Nils Tveit']
  const text = fc
    .array(fc.tuple(fc.constantFrom(...people), fc.constantFrom('bridge', 'lamp', 'ferry'), fc.integer({ min: 1900, max: 2000 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((facts) => facts.map(([who, what, year]) => `In ${year} ${who} opened the **${what}** of Oreby.[^1] It was raining.`).join('\n\n'))
    .map((body) => `${body}\n\n[^1]: Gazette, [Opened](https://gazette.example), 1931\n`)
  const originals: Readonly<Record<string, string>> = {
    'a.md': 'Ida Holm opened the bridge.\n',
    'b.md': 'The lamp burns.\n',
    'c.md': 'The ferry is old.\n',
  }
  const step = fc.record({
    file: name,
    isSeen: fc.boolean(),
    content: fc.oneof({ weight: 4, arbitrary: text }, fc.constantFrom('', '\u0000', null)),
    question: fc.constantFrom('Who opened the bridge?', 'When was the lamp opened?', 'Who opened the ferry of Oreby in the rain?', ''),
  })

  it('every excerpt is in its file at that moment, or in the last good text of an unusable file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) =>
        withDesk(originals, {}, async (desk) => {
          /** The text of each file; for an unusable file, all its texts since the desk last looked. */
          const quotable = new Map(Object.entries(originals).map(([file, text]) => [file, [text]]))
          const unseen = new Map(quotable)
          for (const { file, content, question: asked, isSeen } of steps) {
            const isBroken = content !== null && readText(file, content).document === null
            const known = unseen.get(file) ?? []
            if (content === null) {
              // A file that returns before anybody looks was never gone for the desk.
              await rm(join(desk.folder, file), { force: true })
              quotable.set(file, [])
            } else {
              await write(desk, file, content)
              quotable.set(file, isBroken ? known : [content])
              if (!isBroken) unseen.set(file, [...known, content])
            }
            if (isSeen) {
              await desk.library.refresh()
              for (const [each, texts] of quotable) unseen.set(each, texts)
            }
            const answer = await desk.ask(asked)
            expectWellFormed(answer)
            for (const excerpt of answer.excerpts) {
              const texts = quotable.get(excerpt.document.file)?.map(encode) ?? []
              const quoted = texts.find((bytes) => sha256(bytes) === excerpt.document.sha256)
              if (!quoted) throw new Error(`${excerpt.document.file} says nothing of the kind: ${excerpt.text}`)
              expectExcerptIn(excerpt, quoted)
            }
          }
        }),
      ),
      { numRuns: 60 },
    )
  })
})
