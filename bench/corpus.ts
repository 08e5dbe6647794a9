import { between, createRandom, type Random } from './random.js'
import { capital, createSpeech, type Speech } from './words.js'

/** A passage as a plain search engine takes it. */
export interface PlainPassage {
  readonly id: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

/** A made-up knowledge file and the passages that are in it. */
export interface MadeDocument {
  readonly file: string
  readonly markdown: string
  readonly passages: readonly PlainPassage[]
}

const passagesInDocument = 20
const passagesInSection = 5
const seed = 2025

/**
 * Documents like the shipped ones: front matter, sections, paragraphs of one to three sentences (about 40 words) with names, numbers and
 * dates, each with a footnote to its source. The same in every run.
 * @param passages how many passages they have together
 */
export function* makeDocuments(passages: number): Generator<MadeDocument> {
  const random = createRandom(seed)
  const speech = createSpeech(random)
  for (let made = 0, number = 1; made < passages; number++) {
    const document = makeDocument(`made-${String(number).padStart(6, '0')}`, Math.min(passagesInDocument, passages - made), random, speech)
    made += document.passages.length
    yield document
  }
}

function makeDocument(id: string, count: number, random: Random, speech: Speech): MadeDocument {
  const title = makeHeading(random, speech)
  const passages: PlainPassage[] = []
  const body: string[] = []
  let heading = ''
  for (let n = 1; n <= count; n++) {
    if ((n - 1) % passagesInSection === 0) {
      heading = makeHeading(random, speech)
      body.push(`## ${heading}`)
    }
    const text = Array.from({ length: 1 + Number(random() < 0.8) + Number(random() < 0.3) }, () => makeSentence(random, speech)).join(' ')
    passages.push({ id: `${id}#${n}`, title, heading, text })
    body.push(`${text}[^s${between(random, 1, sourcesInDocument)}]`)
  }
  const head = `---\nid: ${id}\ntitle: ${title}\npublisher: The bench\nurl: https://example.org/${id}\npublished: 2025-09-08\nas_of: 2025-09-08\nlanguage: en\nkind: background\nlicense: MIT\norigin: Made by the bench.\n---`
  const sources = Array.from(
    { length: sourcesInDocument },
    (_, i) => `[^s${i + 1}]: The bench, [${makeHeading(random, speech)}](https://example.org/${id}/${i + 1}), 2025-09-08`,
  )
  return { file: `${id}.md`, markdown: `${[head, ...body, sources.join('\n')].join('\n\n')}\n`, passages }
}

const sourcesInDocument = 3

function makeHeading(random: Random, speech: Speech): string {
  const words = Array.from({ length: between(random, 2, 5) }, () => speech.word())
  return capital([...words, random() < 0.3 ? speech.name() : speech.topic()].join(' '))
}

function makeSentence(random: Random, speech: Speech): string {
  const pieces = [capital(speech.word())]
  const length = between(random, 11, 24)
  while (pieces.length < length) {
    const chance = random()
    if (chance < 0.07) pieces.push(speech.name())
    else if (chance < 0.1) pieces.push(speech.number())
    else if (chance < 0.12) pieces.push(speech.date())
    else if (chance < 0.13) pieces.push(speech.money())
    else pieces.push(speech.word() + (random() < 0.05 ? ',' : ''))
  }
  return `${pieces.join(' ').replace(/,$/, '')}.`
}
