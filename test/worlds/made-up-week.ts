import type { Language } from '../../src/commands/languages.js'

/** Questions of people in Oreby, by language. No document answers some of them, and no two are equal. */
export const askedInOreby: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Who opened the bridge?',
    'What is the toll for a lorry?',
    'Who is the keeper of the lighthouse?',
    'When was the northern pier mended?',
    'How many horses does the harbour have?',
    'Which opera is sung tonight?',
  ],
  fr: [
    'Qui a ouvert le pont d’Oreby ?',
    'Qui est le gardien du phare ?',
    'Combien coûte une chambre pour la nuit ?',
    'Où est-ce que les touristes peuvent acheter du pain ?',
  ],
  ht: ['Kiyès ki te louvri pon an?', 'Kiyès k ap veye fa a?', 'Konbyen doktè ki genyen nan vil la?', 'Ki lè lekòl yo ap louvri?'],
  sw: ['Nani alifungua daraja?', 'Nani ni mlinzi wa mnara wa taa?', 'Je, kuna hospitali ngapi mjini?', 'Mvua itanyesha lini kesho?'],
  es: [
    '¿Quién abrió el puente?',
    '¿Quién es el guardián del faro?',
    '¿Cuántos perros viven en la ciudad?',
    '¿Dónde puedo comprar un paraguas barato?',
  ],
}

export interface MadeUp {
  readonly at: Date
  readonly language: Language
  readonly question: string
  readonly person: string
  /** The person’s rating, if any. */
  readonly thinks: 'good' | 'bad' | null
}

const shares: readonly (readonly [Language, number])[] = [
  ...([
    ['ht', 0.35],
    ['en', 0.6],
    ['fr', 0.78],
    ['es', 0.9],
    ['sw', 1],
  ] as const),
]
const [goodShare, ratedShare] = [0.06, 0.1]

/**
 * Questions in a period, ordered by time. The same seed gives the same questions.
 * @example madeUp(2_000, monday, nextMonday, 7)[0].at // within the first hours of Monday, or a bit later
 */
export function madeUp(count: number, from: Date, until: Date, seed: number): MadeUp[] {
  const next = randomOf(seed)
  const times = Array.from({ length: count }, () => from.getTime() + Math.floor(next() * (until.getTime() - from.getTime())))
  return times
    .sort((a, b) => a - b)
    .map((time, i) => {
      const drawn = next()
      const language = shares.find(([, share]) => drawn < share)?.[0] ?? 'en'
      const all = askedInOreby[language]
      // Some are asked far more often than others.
      const question = all[Math.floor(next() ** 2 * all.length)] ?? ''
      const thought = next()
      const thinks = thought < goodShare ? 'good' : thought < ratedShare ? 'bad' : null
      return { at: new Date(time), language, question, person: `person-${seed}-${i}`, thinks }
    })
}

/** Numbers from 0 to 1 (excluded): mulberry32, by Tommy Ettinger. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
