import { DeskError } from '../lib/errors.js'

/** Why a source is not imported: what is wrong with it and what to do, as what follows its name in a sentence. */
export const refusal = (why: string, cause?: unknown): DeskError => new DeskError('INPUT', why, cause === undefined ? undefined : { cause })
