import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { refusal } from '../src/answer/decide.js'
import { featureNames } from '../src/answer/features.js'
import { type OutcomeFeatures, outcomeFeatureNames, outcomeFeaturesOf, type Scored } from '../src/answer/outcome.js'
import { auroc, percentile } from '../src/eval/metrics.js'
import { parseQuestions, parseSquad } from '../src/eval/question-set.js'
import { readAliases } from '../src/knowledge/aliases.js'
import { readKnowledge } from '../src/knowledge/read.js'
import { folderSource } from '../src/knowledge/source.js'
import { createIndex } from '../src/search/index.js'
import { type Example, makeExamples } from './examples.js'
import { dot, fitChoice, fitLogistic, type OutcomeExample } from './fit.js'

/** How much one of our own questions counts beside one of SQuAD's, and one written to trick beside a plain one. */
const weights = { own: 6, trick: 0.5, plain: 1 }
const folds = 8
/** Of our own near misses at most this share may be answered. */
const nearMissLimit = 0.08

interface Fitted {
  readonly choice: readonly number[]
  /** The bias last. */
  readonly outcome: readonly number[]
}

interface Judged {
  readonly example: Example
  readonly best: Scored
  readonly right: boolean
  readonly evidence: OutcomeFeatures
  readonly row: readonly number[]
}

const options = new Command()
  .name('train')
  .description('Learn the weights of src/answer/weights.ts from questions with known answers. Deterministic.')
  .requiredOption('--squad <file>', 'a file in SQuAD 2.0 format')
  .requiredOption('--own <file>', 'our own questions, asked of knowledge/')
  .option('--dry-run', 'print the figures, write nothing')
  .parse()
  .opts<{ squad: string; own: string; dryRun?: boolean }>()

const choiceOf = (example: Example, fitted: Fitted): Judged | null => {
  const scored = example.candidates
    .map((candidate, i): Scored & { right: boolean } => ({
      candidate,
      score: dot(example.rows[i] ?? [], fitted.choice),
      right: example.right[i] ?? false,
    }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (!best) return null
  const rival = scored.find((other) => other.candidate.hit.passage.id !== best.candidate.hit.passage.id)
  const evidence = outcomeFeaturesOf(example.question, best, rival)
  return { example, best, right: best.right, evidence, row: outcomeFeatureNames.map((name) => evidence[name]) }
}

function learn(examples: readonly Example[]): Fitted {
  const choice = fitChoice(
    examples.filter((e) => e.known.answers.length > 0),
    featureNames.length,
  )
  const judged = examples.flatMap((e) => choiceOf(e, { choice, outcome: [] }) ?? [])
  const outcomes = judged.map(({ row, right, example }): OutcomeExample => ({ row, right, weight: example.weight }))
  return { choice, outcome: fitLogistic(outcomes, outcomeFeatureNames.length) }
}

const confidence = (judged: Judged, { outcome }: Fitted): number =>
  1 / (1 + Math.exp(-(dot(judged.row, outcome) + (outcome[outcomeFeatureNames.length] ?? 0))))

async function readExamples(): Promise<Example[]> {
  const squad = parseSquad(readFileSync(options.squad, 'utf8'), options.squad)
  const own = parseQuestions(readFileSync(options.own, 'utf8'), options.own)
  const { groups } = readAliases(readFileSync('knowledge/aliases.yml', 'utf8'), 'aliases.yml')
  if (!squad.knowledge) throw new Error('a SQuAD file brings its paragraphs')
  const { documents } = await readKnowledge(squad.knowledge, 'optional')
  const index = createIndex()
  for (const document of documents) index.add(document)
  const examples: Example[] = []
  for (const question of squad.questions) {
    examples.push(...makeExamples([question], index, question.answers.length > 0 ? weights.plain : weights.trick))
  }
  for (const group of new Set(squad.questions.map((q) => q.group))) {
    const asked = squad.questions.filter((q) => q.group === group)
    const theirs = new Set(asked.map((q) => q.document))
    const others = createIndex()
    for (const document of documents) if (!theirs.has(document.id)) others.add(document)
    examples.push(
      ...makeExamples(
        asked.filter((q) => q.answers.length > 0).map((q) => ({ ...q, kind: 'off-topic' })),
        others,
        weights.plain,
        true,
      ),
    )
  }
  const ownIndex = createIndex(groups)
  for (const document of (await readKnowledge(folderSource('knowledge'), 'required')).documents) ownIndex.add(document)
  const spread = own.questions.map((q, i) => ({ ...q, group: `own ${i % folds}` }))
  return [...examples, ...makeExamples(spread, ownIndex, weights.own)]
}

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`)
const examples = await readExamples()

// What is left out is never learned from: SQuAD by article, our own questions by eighths.
const groups = [...new Set(examples.map((e) => e.known.group))]
const squadGroups = groups.filter((g) => !g.startsWith('own '))
const judgedApart: { judged: Judged | null; example: Example; confidence: number }[] = []
for (let fold = 0; fold < folds; fold++) {
  const out = new Set([...squadGroups.filter((_, i) => i % folds === fold), `own ${fold}`])
  const fitted = learn(examples.filter((e) => !out.has(e.known.group)))
  for (const example of examples.filter((e) => out.has(e.known.group))) {
    const judged = choiceOf(example, fitted)
    judgedApart.push({ judged, example, confidence: judged ? confidence(judged, fitted) : 0 })
  }
}
const isOwn = (e: Example): boolean => e.known.group.startsWith('own ')
const of = (own: boolean, ...kinds: string[]) =>
  judgedApart.filter(({ example }) => isOwn(example) === own && kinds.includes(example.known.kind))
const answerable = (own: boolean) =>
  judgedApart.filter(({ example }) => isOwn(example) === own && example.known.answers.length > 0 && example.known.kind !== 'off-topic')
for (const own of [false, true]) {
  const asked = answerable(own)
  const right = asked.filter(({ judged }) => judged?.right).map((j) => j.confidence)
  console.log(
    `${own ? 'own questions' : 'SQuAD'}, left out: first excerpt right ${percent(right.length / asked.length)} of ${asked.length}`,
  )
  for (const kind of ['near-miss', 'off-topic', 'nonsense']) {
    const against = of(own, kind).map((j) => j.confidence)
    if (against.length > 0) console.log(`  told from ${kind} (${against.length}): AUROC ${auroc(right, against)?.toFixed(3)}`)
  }
}
// The threshold: as low as our own near misses and off-topic questions allow, judged by models that have not seen them.
const refused = ({ judged, example }: (typeof judgedApart)[number]): boolean =>
  judged === null || refusal(example.question, judged.best, judged.evidence) !== null
const nearMiss = of(true, 'near-miss').map((j) => (refused(j) ? 0 : j.confidence))
const elsewhere = of(true, 'off-topic', 'nonsense').map((j) => (refused(j) ? 0 : j.confidence))
const threshold = Math.ceil(100 * Math.max(percentile(nearMiss, 1 - nearMissLimit) ?? 0, ...elsewhere)) / 100
const kept = answerable(true).filter((j) => j.judged?.right)
console.log(
  `threshold ${threshold}: of the right first excerpts ${percent(kept.filter((j) => !refused(j) && j.confidence >= threshold).length / kept.length)} answered`,
)

const fitted = learn(examples)
const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000
const table = (names: readonly string[], values: readonly number[]): string =>
  names.map((name, i) => `    ${name}: ${rounded(values[i])},`).join('\n')
const file = `import type { Model } from './model.js'

/** Written by \`npm run train\`; not by hand. */
export const weights: Model = {
  choice: {
${table(featureNames, fitted.choice)}
  },
  outcome: {
${table(outcomeFeatureNames, fitted.outcome)}
  },
  bias: ${rounded(fitted.outcome[outcomeFeatureNames.length])},
  threshold: ${threshold},
}
`
if (options.dryRun) console.log(file)
else writeFileSync('src/answer/weights.ts', file)
