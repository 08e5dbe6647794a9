import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decide } from '../../../src/answer/decide.js'
import { shownSpan } from '../../../src/answer/present/shown-span.js'
import { weights } from '../../../src/answer/ranking/weights.js'
import { parseQuestions } from '../../../src/eval/question-set.js'
import { makeExamples } from '../../../training/examples.js'
import { judge } from '../../../training/learn.js'
import { shippedDesk } from '../../worlds/desks.js'

const sets = ['questions.jsonl', 'natural.jsonl']

it.each(sets)('training and serving judge an excerpt by the same evidence, for every question of %s', async (set) => {
  const { library } = await shippedDesk()
  const { questions } = parseQuestions(readFileSync(new URL(`../../eval/${set}`, import.meta.url), 'utf8'), set)
  const none = { ranking: 1, verdict: 1 }
  const examples = await makeExamples({ questions, index: library.index, embeddings: null, set: 'own', weights: none })
  let compared = 0
  for (const example of examples) {
    const served = decide(example.known.question, library.index, weights, example.time)
    // A rule may accept without judging the evidence.
    if (served.accepted !== null) continue
    const trained = judge(example, weights.words)
    expect(trained?.evidence ?? null, example.known.question).toEqual(served.evidence)
    expect(trained?.best.candidate.span, example.known.question).toEqual(served.ranked[0]?.candidate.span)
    const [first] = served.showable
    if (first)
      expect(trained?.ranked[0]?.candidate.span, example.known.question).toEqual(
        shownSpan(first.candidate.hit.passage, first.candidate.span),
      )
    compared++
  }
  expect(compared).toBeGreaterThan(questions.length / 2)
})
