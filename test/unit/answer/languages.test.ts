import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/answer/decide.js'
import { explain } from '../../../src/answer/explain.js'
import { createIndex } from '../../../src/search/index.js'
import { eager, timid, withDesk } from '../../worlds/desks.js'
import { documentOf } from '../../worlds/knowledge-files.js'
import { as } from '../../worlds/moderated.js'
import { oreby, orebyAliases } from '../../worlds/oreby.js'

const french = {
  'phare.md': [
    '---',
    'title: Le phare de Sund',
    'language: fr',
    '---',
    '',
    'M. Olav Brekke garde le phare de Sund depuis 2019. Le phare a coûté 4,5 millions de couronnes.',
    '',
    '<!-- asked:',
    'Qui habite là-haut avec la lampe ?',
    'ht: Kilès ki rete anwo a?',
    '-->',
    '',
  ].join('\n'),
}
const index = createIndex(orebyAliases)
for (const [file, text] of Object.entries({ ...oreby, ...french })) index.add(documentOf(file, text))
const firstOf = (question: string) => {
  const { showable, status } = decide(question, index, eager)
  const [
    {
      candidate: { hit, span },
    } = { candidate: { hit: null, span: null } },
  ] = showable
  return { status, passage: hit?.passage.id, excerpt: hit?.passage.text.slice(span?.start, span?.end) }
}

describe('a question in another language', () => {
  it.each([
    ['fr', 'Qui a ouvert le pont ?'],
    ['fr', 'qui a ouvert le pont'],
    ['es', '¿Quién abrió el puente?'],
    ['es', 'quien abrio el puente'],
    ['ht', 'Ki moun ki te louvri pon an?'],
    ['sw', 'Nani alifungua daraja?'],
  ])('%s: %s finds the English sentence that answers', (_, question) => {
    expect(firstOf(question).excerpt).toContain('Mayor Ida Holm opened the bridge')
  })

  it.each([
    ['fr', 'Combien coûte le péage pour un camion ?'],
    ['es', '¿Cuánto es el peaje para un camión?'],
    ['ht', 'Konbe peyaj la ye pou yon kamyon?'],
    ['sw', 'Ushuru wa lori ni kiasi gani?'],
  ])('%s: %s finds the price by equal terms', (_, question) => {
    expect(firstOf(question).excerpt).toContain('The toll for a lorry is 40 crowns.')
  })

  it('is answered if a word is misspelt', () => {
    expect(firstOf('¿Quién abrió el puennte?').excerpt).toContain('opened the bridge')
  })

  it('gets no answer if nothing answers it', () => {
    for (const question of ['Qui a gagné la coupe du monde ?', 'nani alishinda kombe la dunia', 'ki moun ki genyen koup di mond lan'])
      expect(firstOf(question).status, question).not.toBe('answered')
  })

  it('finds a passage by its listed questions in that language', () => {
    expect(firstOf('Qui habite là-haut avec la lampe ?')).toMatchObject({ status: 'answered', passage: 'phare#1' })
    expect(firstOf('kilès ki rete anwo a')).toMatchObject({ status: 'answered', passage: 'phare#1' })
  })

  it('is explained with its language, the reading of each word, and what was searched', () => {
    const told = explain(decide('Nani alifungua daraja?', index, eager))
    expect(told).toMatch(/^Language: sw\nWords: Nani → who · alifungua → open.* · daraja → bridge.*\nRead as: who open bridge\?\n/)
  })
})

describe('a document in another language', () => {
  it('is found by questions in English and in a third language', () => {
    expect(firstOf('Who keeps the lighthouse of Sund?').excerpt).toContain('M. Olav Brekke garde le phare')
    expect(firstOf('¿Quién guarda el faro de Sund?').excerpt).toContain('M. Olav Brekke garde le phare')
  })

  it('is split into sentences by the rules of its language', () => {
    const { passages } = documentOf('phare.md', french['phare.md'])
    expect(passages[0]?.sentences).toHaveLength(2)
  })

  it('gives a requested number, with its decimal comma', () => {
    expect(firstOf('How much did the lighthouse of Sund cost?').excerpt).toContain('4,5 millions')
  })

  it('does not rank above an English one that says the same', () => {
    const both = createIndex()
    both.add(documentOf('a.md', '---\ntitle: Pont\nlanguage: fr\n---\n\nIda Holm a ouvert le pont de Vik.\n'))
    both.add(documentOf('b.md', '---\ntitle: Bridge\n---\n\nIda Holm opened the bridge of Vik.\n'))
    const languagesOf = (question: string) => decide(question, both, eager).ranked.map(({ candidate }) => candidate.hit.document.language)
    expect(languagesOf('Who opened the bridge of Vik?')).toEqual(['en', 'fr'])
    expect(languagesOf('¿Quién abrió el puente de Vik?')).toEqual(['en', 'fr'])
    expect(languagesOf('Qui a ouvert le pont de Vik ?')[0]).toBe('fr')
  })
})

describe('a follow-up', () => {
  it.each([
    ['fr', 'Qui a ouvert le pont ?', "Et pourquoi l'a-t-elle ouvert ?"],
    ['ht', 'Ki moun ki te louvri pon an?', 'E ki lè?'],
    ['es', '¿Quién abrió el puente?', '¿y cuándo?'],
    ['sw', 'Nani alifungua daraja?', 'na lini?'],
    ['en, then ht', 'Who opened the bridge?', 'E ki lè?'],
  ])('%s: continues the question before', (_, first, second) =>
    withDesk({ ...oreby }, { models: eager }, async (desk) => {
      const thread = 't1'
      await desk.handle({ kind: 'ask', id: '1', platform: 'p', thread, person: 'ana', text: first })
      const reply = as(await desk.handle({ kind: 'ask', id: '2', platform: 'p', thread, person: 'ana', text: second }), 'answer')
      expect(reply.answer.excerpts[0]?.text).toContain('opened the bridge')
    }),
  )
})

describe('a question that is written in the documents', () => {
  const desk = createIndex()
  const helpdesk =
    'Click below the field.\n\n<!-- asked:\nsw: nimesahau nywila\nfr: Mot de passe égaré\nde: Passwort vergessen\nno way in\n-->\n'
  desk.add(documentOf('helpdesk.md', `${helpdesk}\nThe printer is on the second floor.\n`))

  it.each(['nimesahau nywila', 'Nimesahau nywila?', 'mot de passe egare', 'Passwort vergessen', 'No way in!'])(
    '%s: is found whatever language it seems to be in',
    (question) => {
      const { status, accepted, ranked } = decide(question, desk, timid)
      expect(ranked[0]?.candidate.hit.passage.text).toBe('Click below the field.')
      expect([status, accepted]).toEqual(['answered', 'its passage says that it answers this question'])
    },
  )

  it('is no longer known when its document is gone', () => {
    expect(desk.writtenIn('nimesahau nywila')).toEqual(['sw'])
    desk.remove('helpdesk')
    expect(desk.writtenIn('nimesahau nywila')).toEqual([])
    desk.add(documentOf('helpdesk.md', helpdesk))
    expect(desk.writtenIn('NIMESAHAU nywila')).toEqual(['sw'])
  })
})
