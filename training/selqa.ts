import { z } from 'zod'
import type { KnownQuestion, QuestionSet } from '../src/eval/question-set.js'
import { memorySource } from '../src/knowledge/source.js'

const entries = z.array(
  z.object({
    article: z.string(),
    section: z.string(),
    question: z.string(),
    answers: z.array(z.number()),
    candidates: z.array(z.string()),
  }),
)

/** This many sentences of a section make a paragraph; the file does not tell where its paragraphs end. */
const paragraphSentences = 5
/** A folder as somebody may have it holds this many articles. */
const folderArticles = 7

/**
 * Read SelQA, answer sentence selection (Jurczyk, Zhai and Choi 2016): once as one large folder of all its articles, and as small folders.
 * @throws ZodError if the file is not of its form
 */
export function parseSelqa(json: string): { readonly whole: QuestionSet; readonly folders: readonly QuestionSet[] } {
  const all = entries.parse(JSON.parse(json))
  const articles = [...new Set(all.map(({ article }) => article))]
  const setOf = (names: readonly string[]): QuestionSet => {
    const own = all.filter(({ article }) => names.includes(article))
    const fileOf = (article: string): string => `a${articles.indexOf(article) + 1}.md`
    const files = names.map((name) => [fileOf(name), new TextEncoder().encode(markdownOf(name, own))] as const)
    return {
      questions: own.map(({ article, question, answers, candidates }, place): KnownQuestion => {
        const known = answers.flatMap((answer) => candidates[answer] ?? []).map(plain)
        return { id: `${names[0]}-${place}`, kind: 'plain', question, answers: known, group: article }
      }),
      knowledge: memorySource('SelQA', new Map(files)),
      groups: new Map(names.map((name) => [fileOf(name), name])),
    }
  }
  const starts = Array.from({ length: Math.ceil(articles.length / folderArticles) }, (_, i) => i * folderArticles)
  return { whole: setOf(articles), folders: starts.map((start) => setOf(articles.slice(start, start + folderArticles))) }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function markdownOf(article: string, all: z.infer<typeof entries>): string {
  const sections = new Map(all.filter((one) => one.article === article).map(({ section, candidates }) => [section, candidates]))
  const paragraphs = [...sections].flatMap(([section, sentences]) => [
    `## ${plain(section)}`,
    ...Array.from({ length: Math.ceil(sentences.length / paragraphSentences) }, (_, i) =>
      sentences
        .slice(i * paragraphSentences, (i + 1) * paragraphSentences)
        // What would begin a list or a heading is text here.
        .map((sentence) => plain(sentence).replace(/^(?=[#>*+|~`-]|\d+[.)])/, '\\'))
        .join(' '),
    ),
  ])
  return [`# ${plain(article.replace(/_/g, ' '))}`, ...paragraphs].join('\n\n')
}
