import { describe, expect, it } from 'vitest'
import { createAnswerer } from '../../../../src/answer/answer.js'
import { carryTopic } from '../../../../src/answer/question/follow-up.js'
import { noEmbeddings } from '../../../../src/embeddings/embeddings.js'
import { neverOld, shippedDesk, withThreshold } from '../../../worlds/desks.js'

const carried = async (earlier: string, typed: string) => carryTopic(typed, earlier, (await shippedDesk()).library.index)

describe('a follow-up', () => {
  it.each([
    ['Where did Ruto speak?', 'and what did he say about the Bahamas?', 'Ruto'],
    ['Who commands the Gang Suppression Force?', 'Since when?', 'Gang Suppression Force'],
    ['What is BINUH?', 'Who leads it?', 'BINUH'],
    ['When did the Haitian elections take place?', 'And why is that?', 'elections'],
  ])('to “%s” such as “%s” carries over “%s”', async (earlier, typed, topic) => {
    const followUp = await carried(earlier, typed)
    expect(followUp?.topic).toContain(topic)
    expect(followUp?.text).toContain(topic)
    expect(followUp?.needed).toBe(true)
  })

  it.each([
    ['How many officers did Jamaica send?', 'and Belize?', 'How many officers did Belize send?'],
    ['Where did Ruto speak?', 'and what did he say about the Bahamas?', 'and what did Ruto say about the Bahamas?'],
    ['What is BINUH?', 'Who leads it?', 'Who leads BINUH?'],
    ['What is BINUH?', 'What is its mandate?', "What is BINUH's mandate?"],
    ['How many officers did Jamaica send?', 'What about the Bahamas?', 'How many officers did the Bahamas send?'],
    ['How many officers did Jamaica send to Haiti?', 'And Belize?', 'How many officers did Belize send to Haiti?'],
    ['Who commands the Gang Suppression Force?', 'And the Haitian police?', 'Who commands the Haitian police?'],
    ['What is BINUH?', 'and the GSF?', 'What is the GSF?'],
    ['What is BINUH?', 'How many people did it send?', 'How many people did BINUH send?'],
  ])('to “%s” such as “%s” means “%s”', async (earlier, typed, asked) => {
    expect((await carried(earlier, typed))?.text).toBe(asked)
  })

  it.each([
    'What is BINUH?',
    'Who leads the mission?',
    'Is it true that Kenya leads the mission?',
    'What did Ruto say, and where did he say it?',
    'who is ekuru aukot and what did he do',
    'How many people are there in Haiti?',
    'Who is Barbecue?',
    'thanks',
    'ok, thank you!',
    'thank you, that was it',
    'Great, it works now',
    'Who is the president and what did Ruto tell him?',
    '',
  ])('is not “%s”, which stands alone', async (typed) => {
    expect(await carried('Where did Ruto speak?', typed)).toBeNull()
  })

  it.each([
    'What is the Gang Suppression Force and who leads it?',
    'Who leads IT?',
    'Which countries sent their police?',
    'How many people have fled their homes?',
    'Who funds the mission and how much does it cost?',
    'Did the court stop the deployment and what did it say?',
  ])('may be “%s”, whose pronoun may stand for its own noun', async (typed) => {
    expect((await carried('Where did Ruto speak?', typed))?.needed ?? false).toBe(false)
  })

  it('carries nothing over if no word of the earlier question is in the documents', async () => {
    expect(await carried('zeppelins qwxyz?', 'and what did he say?')).toBeNull()
    expect(await carried('', 'and what did he say?')).toBeNull()
  })
})

describe('in a conversation', () => {
  it.each([
    ['Where did Ruto speak?', 'and what did he say about the Bahamas?', /Bahamas/],
    ['How many officers did Jamaica send?', 'and Belize?', /Belize/],
  ])('“%s” and then “%s” is answered', async (earlier, typed, said) => {
    const { answer, topic } = await (await shippedDesk()).answerer.answer(typed, earlier)
    expect(topic).not.toBeNull()
    expect(answer.status).toBe('answered')
    expect(answer.excerpts[0]?.text).toMatch(said)
    expect(answer.question, 'what was typed is what is shown').toBe(typed)
  })

  it('a question gets the earlier subject only if that makes a surer answer', async () => {
    const [earlier, typed] = ['How many officers did Jamaica send?', 'How many officers?']
    const { library, log } = await shippedDesk()
    const asked = (threshold: number, before?: string, text = typed) => {
      const models = withThreshold(threshold)
      return createAnswerer({ library, embeddings: noEmbeddings, models, suggestions: () => [], age: neverOld, log }).answer(text, before)
    }
    const { answer: alone } = await asked(0)
    const read = await carried(earlier, typed)
    const { answer: together } = await asked(0, undefined, read?.text)
    expect(read?.needed).toBe(false)
    expect(together.confidence).toBeGreaterThan(alone.confidence)
    // Likely without the subject, and answered with it.
    expect(await asked((alone.confidence + together.confidence) / 2, earlier)).toMatchObject({
      ...{ topic: expect.stringContaining('Jamaica'), answer: { status: 'answered' } },
    })
    // No answer without the subject, and at least likely with it.
    const threshold = alone.confidence + 0.201
    expect(await asked(threshold, earlier)).toMatchObject({
      ...{ topic: expect.stringContaining('Jamaica'), answer: { status: together.confidence >= threshold ? 'answered' : 'likely' } },
    })
    // Answered without the subject.
    expect(await asked(0, earlier)).toMatchObject({ topic: null, answer: { status: 'answered' } })
  })

  it('a question that stands alone is answered as if it came first', async () => {
    const { answerer } = await shippedDesk()
    const alone = [
      ...[
        'What is BINUH?',
        'Who is Barbecue?',
        'When was resolution 2793 adopted?',
        'what is the gang suppression force and who leads it?',
      ],
      ...[
        'Which countries sent their police?',
        'How many people have fled their homes?',
        'Did the court stop the deployment and what did it say?',
      ],
      ...['Who funds the mission and how much does it cost?', 'thank you, that was it'],
    ]
    for (const question of alone) expect(await answerer.answer(question, 'Where did Ruto speak?')).toEqual(await answerer.answer(question))
  })
})
