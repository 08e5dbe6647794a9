import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Model, ModelPair } from '../src/answer/ranking/model.js'
import { weights } from '../src/answer/ranking/weights.js'
import { type Limits, refusalOf } from '../src/answer/verdict/verdict.js'
import { reliability, share } from '../src/eval/metrics.js'
import { table } from '../src/eval/report.js'
import { centroidsFile } from './centroids.js'
import { crossValidate, type LeftOut } from './cross-validate.js'
import { openSharedEmbeddings } from './embeddings.js'
import { type Example, sets } from './examples.js'
import { figuresOf } from './figures.js'
import { learn, learnedFrom, learnRanking } from './learn.js'
import { readExamples, readTranslatedExamples, type Sets } from './read-examples.js'

/** The shares of answers that must be right at least: of those called answers, and of those and the probable ones together. */
const rightly = { answered: 0.9, likely: 0.8 }
/**
 * Questions that people ask of a desk, each set counting alike: their own questions on our knowledge, and a stranger's on folders that
 * nobody tuned on.
 */
const mixture: readonly Example['set'][] = ['own', 'natural', 'own-bare', 'natural-bare', 'selqa', 'selqa-folders']
/** So much of a set's weight is on its questions that can be answered. */
const answerableShare = 0.6

const options = new Command()
  .name('train')
  .description(
    'Learn the weights of src/answer/ranking/weights.generated.ts from questions with known answers, and measure the centroids of src/embeddings/bundled-centroids.generated.ts. Deterministic.',
  )
  .requiredOption('--squad <file>', 'a file in SQuAD 2.0 format')
  .requiredOption('--selqa <file>', 'SelQA’s questions, as its authors give them')
  .requiredOption('--own <file>', 'our own questions, asked of knowledge/')
  .option('--natural <file>', 'our own questions as people ask them', 'test/eval/natural.jsonl')
  .option('--near-misses <file>', 'questions that knowledge/ does not answer, though they look so', 'test/eval/near-misses.jsonl')
  .option('--paraphrases <file>', 'questions in other words than those of knowledge/', 'test/eval/paraphrases.jsonl')
  .option('--blind <file>', 'more of these, that nothing is learned from', 'test/eval/blind-paraphrases.jsonl')
  .option('--translated <dir>', 'a folder with the natural questions and near misses in other languages', 'test/eval/translated')
  .requiredOption('--xquad <file>', 'Spanish questions on English paragraphs, in SQuAD’s format')
  .option('--only <questions>', '`english` or `translated`: learn from these alone')
  .option('--data <dir>', 'where vectors of sentences are kept', 'data')
  .option('--dry-run', 'print the figures, write nothing')
  .parse()
  .opts<Sets & { data: string; only?: string; dryRun?: boolean }>()

const embeddings = await openSharedEmbeddings(options.data)
const kinds = {
  words: { title: 'by words alone', learned: learnedFrom(({ family }) => family === 'words'), open: async () => null },
  embeddings: { title: 'with embeddings', learned: learnedFrom(() => true), open: embeddings.of },
} as const
type Kind = (typeof kinds)['words' | 'embeddings']

if (options.only !== 'translated') {
  const pair: ModelPair = { words: await trainEnglish(kinds.words), embeddings: await trainEnglish(kinds.embeddings) }
  if (!options.dryRun) {
    writeFileSync('src/embeddings/bundled-centroids.generated.ts', centroidsFile(embeddings.centroids))
    writeFileSync('src/answer/ranking/weights.generated.ts', fileOf(pair))
  }
}
if (options.only !== 'english') {
  const words = await trainTranslated(kinds.words, weights.words)
  const withEmbeddings = await trainTranslated(kinds.embeddings, weights.embeddings)
  if (!options.dryRun) writeFileSync('src/answer/ranking/translated-weights.generated.ts', rankingsFile(words, withEmbeddings))
}
await embeddings.close()

async function trainEnglish({ title, learned, open }: Kind): Promise<Model> {
  const examples = await readExamples(options, open)
  const leftOut = crossValidate(examples, (some) => learn(some, learned))
  const limits = limitsFor(leftOut)
  reportAll(`English, ${title}`, examples, leftOut, limits)
  return { ...learn(examples, learned), ...limits }
}

/** @param judge the model of English questions, whose verdict serves */
async function trainTranslated({ title, learned, open }: Kind, judge: Model): Promise<Model['ranking']> {
  const examples = await readTranslatedExamples(options, open)
  const leftOut = crossValidate(examples, (some) => ({ ...judge, ranking: learnRanking(some, learned) }))
  reportAll(`other languages, ${title}`, examples, leftOut, judge)
  return learnRanking(examples, learned)
}

function reportAll(title: string, examples: readonly Example[], leftOut: readonly LeftOut[], limits: Limits): void {
  console.log(`\n# ${title}: answered from ${limits.threshold} on, likely from ${limits.likely} on`)
  for (const set of sets) if (examples.some((one) => one.set === set)) report(set, leftOut, limits)
}

function report(set: Example['set'], leftOut: readonly LeftOut[], limits: Limits): void {
  const { answerable, passageFirst, firstExcerpt, anyExcerpt, apart } = figuresOf(leftOut, set)
  console.log(
    `${set}, left out: of ${answerable} answerable questions passage first ${percent(passageFirst)}, first excerpt ${percent(firstExcerpt)}, any of three ${percent(anyExcerpt)}`,
  )
  for (const [kind, { questions, auroc, atNineTenths }] of Object.entries(apart))
    console.log(
      `  told from ${kind} (${questions}): AUROC ${auroc?.toFixed(3) ?? '–'}; at the confidence of nine tenths of the right ones ${percent(atNineTenths)} are reached`,
    )
  const asked = leftOut.filter(({ example }) => example.set === set && example.known.kind !== 'foreign')
  console.log(`  ${verdictsOf(asked, limits)}`)
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

/** The results of the verdicts: shares of the right first excerpts, of what nothing answers by kind, and of what is called an answer. */
function verdictsOf(asked: readonly LeftOut[], { threshold, likely }: Limits): string {
  const answerable = asked.filter(({ example }) => example.known.answers.length > 0)
  const isAnswered = (one: LeftOut): boolean => !isRefused(one) && one.confidence >= threshold
  const isLikely = (one: LeftOut): boolean => !isRefused(one) && !isAnswered(one) && one.confidence >= likely
  const part = (all: readonly LeftOut[], test: (one: LeftOut) => boolean): string => percent(share(all.filter(test).length, all.length))
  const original = asked.filter(({ example }) => example.known.kind !== 'left-out')
  const others = [...new Set(asked.filter(({ example }) => example.known.answers.length === 0).map(({ example }) => example.known.kind))]
  return [
    `right and answered ${part(answerable, (one) => isRight(one) && isAnswered(one))}`,
    `right and answered or likely ${part(answerable, (one) => isRight(one) && (isAnswered(one) || isLikely(one)))}`,
    `of answered right ${part(original.filter(isAnswered), isRight)}, with those left out ${part(asked.filter(isAnswered), isRight)}`,
    `of likely right ${part(original.filter(isLikely), isRight)}, with those left out ${part(asked.filter(isLikely), isRight)}`,
    ...others.map((kind) => {
      const own = asked.filter(({ example }) => example.known.kind === kind)
      return `${kind} answered ${part(own, isAnswered)}, likely ${part(own, isLikely)}`
    }),
  ].join('; ')
}

/** The lowest confidences at which enough of the mixture is right, and nothing off topic is called an answer; judged by models that have not seen it. */
function limitsFor(leftOut: readonly LeftOut[]): Limits {
  const asked = mixture.flatMap((set) => {
    const own = leftOut.filter(({ example }) => example.set === set && example.known.kind !== 'foreign')
    const answerable = own.filter(({ example }) => example.known.answers.length > 0).length
    return own.map((one) => {
      const isAnswerable = one.example.known.answers.length > 0
      return { one, weight: isAnswerable ? answerableShare / answerable : (1 - answerableShare) / (own.length - answerable) }
    })
  })
  const judged = asked.filter(({ one }) => !isRefused(one)).toSorted((a, b) => b.one.confidence - a.one.confidence)
  const offTopic = judged.filter(({ one }) => ['off-topic', 'nonsense'].includes(one.example.known.kind)).map(({ one }) => one.confidence)
  const lowestAt = (enough: number): number => {
    let [lowest, right, all] = [1, 0, 0]
    for (const { one, weight } of judged) {
      all += weight
      if (isRight(one)) right += weight
      if (right / all >= enough) lowest = one.confidence
    }
    return Math.ceil(100 * lowest) / 100
  }
  const surest = Math.ceil(100 * Math.max(0, ...offTopic)) / 100
  return { threshold: Math.max(lowestAt(rightly.answered), surest), likely: lowestAt(rightly.likely) }
}

function isRight({ judged }: LeftOut): boolean {
  return judged?.right ?? false
}

function isRefused({ example, judged, confidence }: LeftOut): boolean {
  if (judged === null) return true
  const { question, best, candidates, evidence } = judged
  return refusalOf({ question, time: example.time, confidence, best, candidates, evidence }) !== undefined
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`
}

const rankingOf = (ranking: Model['ranking'], indent: string): string =>
  Object.entries(ranking)
    .map(([name, weight]) => `${indent}${name}: ${weight},`)
    .join('\n')

function rankingsFile(words: Model['ranking'], withEmbeddings: Model['ranking']): string {
  return `// biome-ignore-all format: written by \`npm run train\`, not by hand
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned numbers may come near to others
import type { Model } from './model.js'

export const translatedRankings: Readonly<Record<'words' | 'embeddings', Model['ranking']>> = {
  words: {
${rankingOf(words, '    ')}
  },
  embeddings: {
${rankingOf(withEmbeddings, '    ')}
  },
}
`
}

function fileOf({ words, embeddings }: ModelPair): string {
  const trees = ({ verdict }: Model): string => verdict.trees.map((tree) => `        ${JSON.stringify(tree)},`).join('\n')
  const part = (name: keyof ModelPair, model: Model): string => `  ${name}: {
    ranking: {
${rankingOf(model.ranking, '      ')}
    },
    verdict: {
      features: ${JSON.stringify(model.verdict.features)},
      bias: ${model.verdict.bias},
      trees: [
${trees(model)}
      ],
    },
    threshold: ${model.threshold},
    likely: ${model.likely},
  },`
  return `// biome-ignore-all format: written by \`npm run train\`, not by hand; a line a tree
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned numbers may come near to others
import type { ModelPair } from './model.js'

export const weights: ModelPair = {
${part('words', words)}
${part('embeddings', embeddings)}
}
`
}
