import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guessLanguage } from '../../../src/import/language.js'
import { pdfFile } from '../../fakes/pdf-file.js'
import { wordFile, wordParagraph } from '../../fakes/word-file.js'
import { filesIn, importInto } from '../../worlds/imports.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const spanish =
  'El nuevo puente sobre el río fue inaugurado el martes por la ministra de Obras, quien dijo que había costado cuatro millones y que pasarían por él nueve mil coches al día.'

it.each([
  ['en', 'The new bridge over the river was opened on Tuesday by the minister of works, who said that it had cost four million crowns.'],
  ['es', spanish],
  [
    'fr',
    'Le nouveau pont sur la rivière a été ouvert mardi par la ministre des Travaux, qui a dit qu’il avait coûté quatre millions de couronnes.',
  ],
  [
    'ht',
    'Nouvo pon ki sou rivyè a te louvri madi pa minis travo piblik la, ki te di li te koute kat milyon epi nèf mil machin ap pase sou li chak jou.',
  ],
  [
    'sw',
    'Daraja jipya juu ya mto lilifunguliwa Jumanne na waziri wa ujenzi, ambaye alisema kwamba liligharimu milioni nne na magari elfu tisa yatapita kila siku.',
  ],
  [
    'pt',
    'A nova ponte sobre o rio foi inaugurada na terça-feira pela ministra das Obras, que disse que tinha custado quatro milhões e que não haveria portagem.',
  ],
  [
    'de',
    'Die neue Brücke über den Fluss wurde am Dienstag von der Ministerin für Bauten eröffnet, die sagte, dass sie vier Millionen gekostet habe.',
  ],
  [
    'zh',
    '新的大桥于星期二由工程部部长主持开通，她表示大桥造价四百万，每天将有九千辆汽车通过。渡轮将于月底停航，船员将获得其他岗位，这是港务局在声明中宣布的。',
  ],
  [
    'ja',
    '川にかかる新しい橋は火曜日に建設大臣によって開通し、費用は四百万で、毎日九千台の車が通ると述べた。渡し船は月末に廃止され、船員には別の仕事が用意されるという。',
  ],
])('a text in %s is recognised, as a guess', (language, text) => {
  expect(guessLanguage([text])).toEqual({ value: language, from: 'its text', guessed: true })
})

it('a text of a few words has no recognisable language', () => {
  expect(guessLanguage(['El puente'])).toBeUndefined()
})

it.each([
  [
    'a page',
    'page.html',
    async () => new TextEncoder().encode(`<html><head><title>Puente</title></head><body><p>${spanish}</p><p>${spanish}</p></body></html>`),
  ],
  ['a PDF', 'page.pdf', () => pdfFile((drawing) => drawing.text(spanish))],
  ['a Word file', 'page.docx', () => wordFile({ children: [wordParagraph(spanish)] })],
])('%s without a declared language gets the one of its text', async (_, name, make) => {
  const bytes = await make()
  await withFolder({}, async (folder) => {
    await writeFile(join(folder, name), bytes)
    const { stdout } = await importInto(join(folder, 'knowledge'), [join(folder, name)])
    expect(stdout).toMatch(/language: es \(from its text, guessed/)
    const [file = ''] = await filesIn(join(folder, 'knowledge'))
    expect(await readFile(join(folder, 'knowledge/imported', file), 'utf8')).toMatch(/^language: es$/m)
  })
})
