import type { TimeWords } from '../language.js'
import { listOf } from '../pattern.js'
import { shortMonths } from './calendar.js'

export const times: TimeWords = {
  newest: listOf(`
    right_now at_present at_the_moment these_days to_date up_to_date up-to-date up_to-date up-to_date most_recently most_recent last_known
    now rn nowadays today currently current still latest newest`),
  hints: [...shortMonths.map((month) => `${month}*`), ...listOf('ago last past this next previous yesterday since before after')],
  beforeYear: listOf('in of during since from until till before after by throughout between and to early late'),
  since: listOf('since from'),
  after: ['after'],
  until: listOf('until till by up_to'),
  before: ['before'],
  reporting: listOf('report+ wrote writes published according_to'),
  joining: listOf('and to or'),
}
