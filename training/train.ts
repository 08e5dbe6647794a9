import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Model, Models } from '../src/answer/ranking/model.js'
import { refusalOf } from '../src/answer/verdict/verdict.js'
import { reliability, share } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { centroidsFile } from './centroids.js'
import { crossValidate, type LeftOut } from './cross-validate.js'
import { openSharedEmbeddings } from './embeddings.js'
import type { Example } from './examples.js'
import { figuresOf } from './figures.js'
import { type Learned, learn, learnedFrom } from './learn.js'
import { type OpenEmbeddings, readExamples } from './read-examples.js'

/** Of our own questions that are answered, of which a third has no answer in the knowledge, at least this share must be answered rightly. */
const rightAmongAnswered = 0.85
/** For these it is told what they would cost. */
const otherShares = [0.8, 0.9]

/** What is told, in this order. */
const sets = ['squad', 'own', 'natural', 'paraphrases', 'blind', 'own-bare', 'natural-bare', 'paraphrases-bare'] as const

const options = new Command()
  .name('train')
  .description(
    'Learn the weights of src/answer/ranking/weights.generated.ts from questions with known answers, and measure the centroids of src/embeddings/bundled-centroids.generated.ts. Deterministic.',
  )
  .requiredOption('--squad <file>', 'a file in SQuAD 2.0 format')
  .requiredOption('--own <file>', 'our own questions, asked of knowledge/')
  .option('--natural <file>', 'our own questions as people ask them', 'test/eval/natural.jsonl')
  .option('--paraphrases <file>', 'questions in other words than those of knowledge/', 'test/eval/paraphrases.jsonl')
  .option('--blind <file>', 'more of these, that nothing is learned from', 'test/eval/blind-paraphrases.jsonl')
  .option('--data <dir>', 'where vectors of sentences are kept', 'data')
  .option('--dry-run', 'print the figures, write nothing')
  .parse()
  .opts<{ squad: string; own: string; natural: string; paraphrases: string; blind: string; data: string; dryRun?: boolean }>()

const embeddings = await openSharedEmbeddings(options.data)
const models: Models = {
  words: await train(
    'by words alone',
    learnedFrom(({ family }) => family === 'words'),
    async () => null,
  ),
  embeddings: await train(
    'with embeddings',
    learnedFrom(() => true),
    embeddings.of,
  ),
}
await embeddings.close()
if (!options.dryRun) {
  writeFileSync('src/embeddings/bundled-centroids.generated.ts', centroidsFile(embeddings.centroids))
  writeFileSync('src/answer/ranking/weights.generated.ts', fileOf(models))
}

async function train(title: string, learned: Learned, open: OpenEmbeddings): Promise<Model> {
  const examples = await readExamples(options, open)
  const leftOut = crossValidate(examples, learned)
  const threshold = thresholdFor(leftOut, rightAmongAnswered)
  console.log(`\n# ${title}`)
  for (const set of sets) report(set, leftOut)
  for (const rightly of [rightAmongAnswered, ...otherShares]) reportThreshold(rightly, leftOut)
  return { ...learn(examples, learned), threshold }
}

/** What comes of the threshold at which such a share of our answered questions is answered rightly. */
function reportThreshold(rightly: number, leftOut: readonly LeftOut[]): void {
  const threshold = thresholdFor(leftOut, rightly)
  const answered = isAnswered(threshold)
  for (const set of ['own', 'natural'] as const) {
    const asked = leftOut.filter(({ example }) => example.set === set)
    const part = (test: (one: LeftOut) => boolean): string => {
      const chosen = asked.filter(test)
      return `${percent(share(chosen.filter(answered).length, chosen.length))} of ${chosen.length}`
    }
    const all = asked.filter(answered)
    console.log(
      `${percent(rightly)} right at ${threshold}; of ${set} are answered ${part(isRight)} right first excerpts, ` +
        `${part(({ example }) => example.known.kind === 'near-miss')} near misses; of ${all.length} answers ${percent(share(all.filter(isRight).length, all.length))} are right`,
    )
  }
}

function report(set: Example['set'], leftOut: readonly LeftOut[]): void {
  const { answerable, passageFirst, firstExcerpt, anyExcerpt, apart } = figuresOf(leftOut, set)
  console.log(
    `${set}, left out: of ${answerable} answerable questions passage first ${percent(passageFirst)}, first excerpt ${percent(firstExcerpt)}, any of three ${percent(anyExcerpt)}`,
  )
  for (const [kind, { questions, auroc, atNineTenths }] of Object.entries(apart))
    console.log(
      `  told from ${kind} (${questions}): AUROC ${auroc?.toFixed(3) ?? '–'}; at the confidence of nine tenths of the right ones ${percent(atNineTenths)} are reached`,
    )
  const asked = leftOut.filter(({ example }) => example.set === set && example.known.kind !== 'foreign')
  const rows = reliability(asked.map(({ confidence, judged }) => ({ confidence, right: judged?.right ?? false })))
  const head = ['confidence', 'questions', 'mean', 'right']
  console.log(
    table([
      head,
      ...rows.map(({ from, count, mean, right }) => [
        `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
        String(count),
        percent(mean),
        percent(right),
      ]),
    ]),
  )
}

/** The lowest at which enough of what is answered is right, and nothing off topic is answered; judged by models that have not seen it. */
function thresholdFor(leftOut: readonly LeftOut[], rightly: number): number {
  const asked = leftOut.filter(({ example }) => example.set === 'own' || example.set === 'natural').filter((one) => !isRefused(one))
  const offTopic = asked.filter(({ example }) => ['off-topic', 'nonsense'].includes(example.known.kind)).map(({ confidence }) => confidence)
  let [lowest, right] = [1, 0]
  asked
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach((one, before) => {
      if (isRight(one)) right++
      if (right / (before + 1) >= rightly) lowest = one.confidence
    })
  return Math.ceil(100 * Math.max(lowest, ...offTopic)) / 100
}

function isRight({ judged }: LeftOut): boolean {
  return judged?.right ?? false
}

function isRefused({ example, judged, confidence }: LeftOut): boolean {
  if (judged === null) return true
  const { question } = judged
  return refusalOf({ question, time: example.time, confidence, best: judged.best, evidence: judged.evidence }) !== undefined
}

function isAnswered(threshold: number): (one: LeftOut) => boolean {
  return (one) => !isRefused(one) && one.confidence >= threshold
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`
}

function fileOf({ words, embeddings }: Models): string {
  const ranking = ({ ranking }: Model): string =>
    Object.entries(ranking)
      .map(([name, weight]) => `      ${name}: ${weight},`)
      .join('\n')
  const trees = ({ verdict }: Model): string => verdict.trees.map((tree) => `        ${JSON.stringify(tree)},`).join('\n')
  const part = (name: keyof Models, model: Model): string => `  ${name}: {
    ranking: {
${ranking(model)}
    },
    verdict: {
      features: ${JSON.stringify(model.verdict.features)},
      bias: ${model.verdict.bias},
      trees: [
${trees(model)}
      ],
    },
    threshold: ${model.threshold},
  },`
  return `// biome-ignore-all format: written by \`npm run train\`, not by hand; a line a tree
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned numbers may come near to others
import type { Models } from './model.js'

export const weights: Models = {
${part('words', words)}
${part('embeddings', embeddings)}
}
`
}
