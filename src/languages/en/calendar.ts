import type { CalendarWords } from '../language.js'
import { listOf, oneOf } from '../pattern.js'

export const months = listOf('january february march april may june july august september october november december')
/** How they are written short. */
export const shortMonths = listOf('jan feb mar apr may jun jul aug sep oct nov dec')
export const weekdays = listOf('monday tuesday wednesday thursday friday saturday sunday')

const name = new RegExp(`^${oneOf([...months, ...weekdays])}$`, 'i')

export const calendar: CalendarWords = { months, names: (word) => name.test(word) }
