import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { refusal } from '../src/answer/decide.js'
import { featureNames } from '../src/answer/features.js'
import type { Model, Models } from '../src/answer/model.js'
import { outcomeFeatureNames } from '../src/answer/outcome.js'
import { percentile, reliability, share } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { crossValidate, type LeftOut } from './cross-validate.js'
import type { Example } from './examples.js'
import { figuresOf } from './figures.js'
import { type Evidence, learn } from './learn.js'
import { openSharedMeanings } from './meanings.js'
import { type OpenMeanings, readExamples } from './read-examples.js'

/** Of our own near misses at most this share may be answered. */
const nearMissLimit = 0.1

const options = new Command()
  .name('train')
  .description('Learn the weights of src/answer/weights.ts from questions with known answers. Deterministic.')
  .requiredOption('--squad <file>', 'a file in SQuAD 2.0 format')
  .requiredOption('--own <file>', 'our own questions, asked of knowledge/')
  .option('--paraphrases <file>', 'questions in other words than those of knowledge/', 'test/eval/paraphrases.jsonl')
  .option('--data <dir>', 'where vectors of sentences are kept', 'data')
  .option('--dry-run', 'print the figures, write nothing')
  .parse()
  .opts<{ squad: string; own: string; paraphrases: string; data: string; dryRun?: boolean }>()

const meanings = await openSharedMeanings(options.data)
const everything: Evidence = { choice: featureNames, outcome: outcomeFeatureNames }
const byWords: Evidence = {
  choice: featureNames.filter((name) => !/nearness/i.test(name)),
  outcome: outcomeFeatureNames.filter((name) => !/nearness/i.test(name)),
}
const models: Models = {
  words: await train('by words alone', byWords, async () => null),
  meaning: await train('with nearness in meaning', everything, meanings.of),
}
await meanings.close()
if (!options.dryRun) writeFileSync('src/answer/weights.ts', fileOf(models))

async function train(title: string, evidence: Evidence, open: OpenMeanings): Promise<Model> {
  const examples = await readExamples(options, open)
  const leftOut = crossValidate(examples, evidence)
  const threshold = thresholdFor(leftOut)
  console.log(`\n# ${title}`)
  for (const set of ['squad', 'own', 'paraphrases'] as const) report(set, leftOut)
  const right = leftOut.filter((one) => one.example.set === 'own' && one.judged?.ranked[0]?.right)
  console.log(
    `threshold ${threshold}: of our own right first excerpts ${percent(share(right.filter(isAnswered(threshold)).length, right.length))} answered`,
  )
  return { ...learn(examples, evidence), threshold }
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
  const rows = reliability(asked.map(({ confidence, judged }) => ({ confidence, right: judged?.ranked[0]?.right ?? false })))
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

/** As low as our own near misses and all that belongs elsewhere allow, judged by models that have not seen them. */
function thresholdFor(leftOut: readonly LeftOut[]): number {
  const confidences = (...kinds: string[]): number[] =>
    leftOut
      .filter(({ example }) => kinds.includes(example.known.kind) && example.set === 'own')
      .map((one) => (isRefused(one) ? 0 : one.confidence))
  const nearMiss = percentile(confidences('near-miss'), 1 - nearMissLimit) ?? 0
  return Math.ceil(100 * Math.max(nearMiss, ...confidences('off-topic', 'nonsense'))) / 100
}

function isRefused({ example, judged }: LeftOut): boolean {
  const best = judged?.ranked[0]
  return judged === null || best === undefined || refusal(example.question, best, judged.outcome) !== null
}

function isAnswered(threshold: number): (one: LeftOut) => boolean {
  return (one) => !isRefused(one) && one.confidence >= threshold
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`
}

function fileOf({ words, meaning }: Models): string {
  const choice = ({ choice }: Model): string =>
    Object.entries(choice)
      .map(([name, weight]) => `      ${name}: ${weight},`)
      .join('\n')
  const trees = ({ outcome }: Model): string => outcome.trees.map((tree) => `        ${JSON.stringify(tree)},`).join('\n')
  const part = (name: keyof Models, model: Model): string => `  ${name}: {
    choice: {
${choice(model)}
    },
    outcome: {
      features: ${JSON.stringify(model.outcome.features)},
      bias: ${model.outcome.bias},
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
${part('meaning', meaning)}
}
`
}
