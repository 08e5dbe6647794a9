import { basename } from 'node:path'
import { Command } from 'commander'
import type { RankingName } from '../../src/answer/evidence/ranking-rows.js'
import { type VerdictName, verdictValue } from '../../src/answer/evidence/verdict-rows.js'
import { fixed, percent, table } from '../../src/eval/report.js'
import { DeskError } from '../../src/lib/errors.js'
import { crossValidate, type LeftOut } from '../../training/cross-validate.js'
import { openSharedEmbeddings } from '../../training/embeddings.js'
import type { Example } from '../../training/examples.js'
import { figuresOf } from '../../training/figures.js'
import { judge, learn, learnedFrom } from '../../training/learn.js'
import { readExamples, type Sets } from '../../training/read-examples.js'
import { describeMachine, formatHead } from '../report.js'
import { markdownTable } from './markdown-table.js'
import { checkSection, writeSection } from './write-section.js'

const section = 'ablation'

/** Evidence that says the same sort of thing, to be left out together. */
const parts: Readonly<Record<string, readonly (RankingName | VerdictName)[]>> = {
  synonyms: ['synonymCoverage', 'synonymsInPassage', 'wordlessSynonyms'],
  'order of words': ['subsequence', 'run', 'bigrams', 'closeness', 'pairs', 'order'],
  'type of answer': ['typePresent', 'typeAbsent', 'defines', 'extended'],
  'years, names and numbers': ['otherYear', 'missingName', 'missingNumber'],
  '"not" and opposites': ['askedNot', 'saidNot', 'notMissing', 'antonyms'],
  'questions that passages answer': ['askedLikeness', 'askedSimilarity', 'wordlessLikestAsked', 'wordlessMostSimilarAsked'],
  'louder where words fail': [
    'wordlessCoverage',
    'wordlessSearchShare',
    'wordlessSimilarity',
    'wordlessSynonyms',
    'wordlessSimilarityShare',
    'wordlessPassageSimilarity',
    'wordlessLikestAsked',
    'wordlessMostSimilarAsked',
  ],
}

const head = [
  'SQuAD, by article left out',
  ...[
    'passage 1st',
    'excerpt 1st',
    'any of 3',
    'AUROC look-alikes',
    'AUROC another article',
    'at 90 % kept',
    'AUROC all others',
    'at 90 % kept',
  ],
  ...['own: excerpt 1st', 'own: AUROC near misses', 'as people ask: 1st', 'any of 3', 'paraphrases: 1st', 'any of 3'],
  ...['blind paraphrases: 1st', 'any of 3'],
]

const command = new Command('bench:ablation')
  .description(
    'Shows what each part of the evidence gains: learns without it, and judges on questions left out. Takes some minutes. Only reports.',
  )
  .requiredOption('--squad <file>', 'a file in SQuAD 2.0 format')
  .requiredOption('--selqa <file>', 'SelQA, as its authors give it')
  .option('--own <file>', 'our own questions', 'test/eval/questions.jsonl')
  .option('--natural <file>', 'questions as people ask them', 'test/eval/natural.jsonl')
  .option('--near-misses <file>', 'questions that knowledge/ does not answer', 'test/eval/near-misses.jsonl')
  .option('--paraphrases <file>', 'questions in other words', 'test/eval/paraphrases.jsonl')
  .option('--blind <file>', 'more of these, that nothing is learned from', 'test/eval/blind-paraphrases.jsonl')
  .option('--data <dir>', 'where vectors of sentences are kept', 'data')
  .option('--write <file>', `write the table into this Markdown file too, between <!-- ${section} --> and <!-- /${section} -->`)
  .parse()
const options = command.opts<Sets & { data: string; write?: string }>()

try {
  // A problem of the file is reported before the measuring, which takes minutes.
  if (options.write !== undefined) await checkSection(options.write, section)
  const rows = [head]
  const about = [
    formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() }),
    `\`npm run bench:ablation -- --squad ${basename(options.squad)} --selqa ${basename(options.selqa)}\``,
  ].join('\n\n')
  for await (const row of measureAll()) {
    rows.push(row)
    // It takes long: what is there is there.
    if (options.write !== undefined) await writeSection(options.write, section, `${about}\n\n${markdownTable(rows)}`)
  }
  process.stdout.write(`${about}\n\n${table(rows)}\n`)
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  command.error(error.message)
}

/** A row for all of the evidence, one by words alone and the plain one; then one without each part. */
async function* measureAll(): AsyncGenerator<string[]> {
  const measure = (name: string, examples: readonly Example[], isKept: Parameters<typeof learnedFrom>[0] = () => true): string[] => {
    process.stderr.write(`measuring: ${name} …\n`)
    return [name, ...figuresIn(crossValidate(examples, (some) => learn(some, learnedFrom(isKept))))]
  }
  const byWords = ({ family }: { readonly family: string }): boolean => family === 'words'
  const wordExamples = await readExamples(options, async () => null)
  yield ['plain', ...figuresIn(wordExamples.map(judgePlainly))]
  yield measure('by words alone', wordExamples, byWords)
  const embeddings = await openSharedEmbeddings(options.data)
  const examples = await readExamples(options, embeddings.of)
  await embeddings.close()
  yield measure('everything', examples)
  // Passages that only similarity has found are there still.
  yield measure('without the cosines', examples, byWords)
  for (const [part, names] of Object.entries(parts)) {
    const left: readonly string[] = names
    yield measure(`without ${part}`, examples, ({ name }) => !left.includes(name))
  }
}

/** Nothing is learned: the passage that BM25 finds best, of it the sentence with the most of the question and, as for all rows, one beside it that holds nearly as much; and how much that is. */
function judgePlainly(example: Example): LeftOut {
  const judged = judge(example, { ranking: { searchShare: 1_000, sentenceCoverage: 1 } })
  return { example, judged, confidence: judged ? verdictValue(judged.evidence, 'sentenceCoverage') : 0 }
}

function figuresIn(leftOut: readonly LeftOut[]): string[] {
  const [squad, own, natural, paraphrases, blind] = (['squad', 'own', 'natural', 'paraphrases', 'blind'] as const).map((set) =>
    figuresOf(leftOut, set),
  )
  if (!squad || !own || !natural || !paraphrases || !blind) throw new Error('a set is missing')
  const [lookAlike, other, others] = ['near-miss', 'other-article', 'off-topic'].map((kind) => squad.apart[kind])
  const nearMiss = own.apart['near-miss']
  return [
    ...[squad.passageFirst, squad.firstExcerpt, squad.anyExcerpt].map(percent),
    ...[lookAlike?.auroc ?? null, other?.auroc ?? null].map((value) => fixed(value, 3)),
    percent(other?.atNineTenths ?? null),
    fixed(others?.auroc ?? null, 3),
    percent(others?.atNineTenths ?? null),
    percent(own.firstExcerpt),
    fixed(nearMiss?.auroc ?? null, 3),
    ...[natural.firstExcerpt, natural.anyExcerpt].map(percent),
    ...[paraphrases, blind].flatMap(({ firstExcerpt, anyExcerpt }) => [firstExcerpt, anyExcerpt].map(percent)),
  ]
}
