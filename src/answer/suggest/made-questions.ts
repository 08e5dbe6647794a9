import type { KnowledgeDocument, Passage } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'
import type { GlossedTag } from '../../languages/glossed-language.js'
import { analyse } from '../../search/analysis.js'
import type { SearchIndex } from '../../search/index.js'
import { shortFormsIn } from '../question/short-form.js'

const { ofHeading, ofSentence, ofShortForm } = english.questionMaker

/** What is read from each document once, and from the documents each time, every text once. */
function readOnce(read: (document: KnowledgeDocument) => readonly string[]): (index: SearchIndex) => string[] {
  const known = new WeakMap<KnowledgeDocument, readonly string[]>()
  return (index) => {
    const texts = new Set<string>()
    for (const document of index.documents()) {
      const own = known.get(document) ?? [...new Set(read(document))]
      known.set(document, own)
      for (const text of own) texts.add(text)
    }
    return [...texts]
  }
}

/** The questions in a language that passages say they answer, by language. */
const askedLists = new Map<GlossedTag, (index: SearchIndex) => string[]>()

/** The questions in a language that passages say they answer, each once, in the order of the documents. */
export function askedIn(index: SearchIndex, language: GlossedTag): string[] {
  const list = askedLists.get(language) ?? readOnce(({ passages }) => passages.flatMap((passage) => passage.askedIn?.[language] ?? []))
  askedLists.set(language, list)
  return list(index)
}

/** The headings that stand right above passages, each once. */
export const headingsIn = readOnce(({ passages }) => passages.flatMap(({ headings }) => headings.slice(-1)))

/**
 * Questions made of sentences that say what something is, of headings, and of short forms that are spelled out. Each comes once, in the order of
 * the documents. The caller must try whether the desk answers one.
 */
export const madeQuestions = readOnce(({ title, passages }) => {
  const made = passages.flatMap((passage, place) => questionsOf(passage, place === 0 ? title : null))
  // "What is VPN?" and "What is the VPN?" are one.
  return [...new Map(made.map((one) => [plain(one), one] as const).reverse()).values()].reverse()
})

const plain = (question: string): string =>
  analyse(question)
    .filter(({ word }) => !english.words.articles.has(word))
    .map(({ word }) => word)
    .join(' ')

function questionsOf({ headings, text, sentences: [first] }: Passage, title: string | null): string[] {
  const above = [...(title === null ? [] : [title]), ...headings.slice(-1)]
  const made = [
    ofSentence(text.slice(first?.start, first?.end)),
    ...above.map((heading) => ofHeading(heading, text)),
    ...shortFormsIn(text).map(ofShortForm),
  ]
  return made.filter((one) => one !== undefined)
}
