import type { Embedder } from './embedder.js'
import type { ChosenModel } from './model.js'

/** What a cosine of a model counts as among those of the bundled one, with which the weights of answers were learned: -1 to 1 both. */
export type Scale = (cosine: number) => number

/** The mean cosines of a model, of sentences that say the same and of such as have nothing to do with each other. */
export interface Means {
  readonly same: number
  readonly unrelated: number
}

/** In each pair both say the same in other words, or one answers the other, as questions are compared with statements. No two pairs share a subject. */
const pairs = [
  ['The government raised the price of fuel.', 'Petrol became more expensive after a decision of the cabinet.'],
  ['Three passengers were hurt when a train left the rails.', 'A railway accident injured three people.'],
  ['Because of the scandal the minister stepped down.', 'The member of the cabinet resigned over the affair.'],
  ['Heavy rain flooded the streets of the capital.', 'After the storm, roads in the main city were under water.'],
  ['Police arrested two men who are said to have robbed a bank.', 'Officers detained two suspects over a bank robbery.'],
  ['How many people lost their homes in the fire?', 'The blaze left four hundred residents without a roof.'],
  ['Who won the election?', 'The candidate of the opposition got most of the votes.'],
  ['When will the new hospital open?', 'The clinic is to receive its first patients in May.'],
  ['Why is the bridge closed?', 'The crossing over the river is shut because its pillars have cracks.'],
  ['Where do the two sides negotiate for peace?', 'The talks to end the war are held in Geneva.'],
  ['What do the teachers demand?', 'School staff are on strike for better wages.'],
  ['Which ships may enter the harbour?', 'The port is open to vessels of up to ninety metres.'],
] as const

/** What `measureMeans` finds for the bundled model; test/semantic/scale.test.ts holds them to it. */
export const bundledMeans: Means = { same: 0.622, unrelated: 0.201 }

/** Where the means are nearer than this, chance decides which sentences look near. */
const leastDifference = 0.05

/**
 * The scale of a model that is in use. Nothing is measured for the bundled one, whose cosines stay as they are.
 * @throws where the model cannot be used, or does not tell what says the same from what does not
 */
export async function scaleOf({ model }: Pick<ChosenModel, 'model'>, embedder: Embedder): Promise<Scale> {
  return model.kind === 'bundled' ? (cosine) => cosine : scaleFrom(await measureMeans(embedder))
}

/**
 * Embed the pairs: what says the same is each first with its second, what is unrelated each first with the second of every other.
 * @throws where the model cannot be used
 */
export async function measureMeans(embedder: Embedder): Promise<Means> {
  const vectors: (readonly [Float32Array, Float32Array])[] = []
  // A pair at a time: the silence of a slow model must not look like its death.
  for (const pair of pairs) vectors.push((await embedder.embed(pair)) as [Float32Array, Float32Array])
  const cosines = vectors.flatMap(([first], at) =>
    vectors.map(([, second], other) => ({ isSame: at === other, cosine: dot(first, second) })),
  )
  const meanOf = (wanted: boolean): number => mean(cosines.filter(({ isSame }) => isSame === wanted).map(({ cosine }) => cosine))
  return { same: meanOf(true), unrelated: meanOf(false) }
}

/**
 * The line on which a model's means come to lie on the bundled model's, cut to -1 and 1.
 * @throws where the means are too near
 */
export function scaleFrom({ same, unrelated }: Means): Scale {
  // Not "less than": a model that gives no numbers has no difference.
  if (!(same - unrelated >= leastDifference))
    throw new Error(
      `it does not tell sentences that say the same from unrelated ones: their mean cosines are ${same.toFixed(2)} and ${unrelated.toFixed(2)}; another model is needed`,
    )
  const slope = (bundledMeans.same - bundledMeans.unrelated) / (same - unrelated)
  return (cosine) => Math.max(-1, Math.min(1, bundledMeans.unrelated + (cosine - unrelated) * slope))
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
