import { listOf } from '../pattern.js'

/** Everyday words of opposite sense. */
export const opposites: readonly (readonly [string, string])[] = listOf(`
  increase/decrease rise/fall rose/fell raise/lower grow/shrink growth/decline expand/contract gain/lose gain/loss improve/worsen
  before/after first/last earlier/later early/late begin/end start/end began/ended past/future new/old newest/oldest young/old
  more/less most/least high/low higher/lower large/small largest/smallest big/small long/short maximum/minimum majority/minority
  north/south northern/southern east/west eastern/western inside/outside internal/external upper/lower above/below near/far
  win/lose won/lost victory/defeat succeed/fail success/failure attack/defend war/peace friend/enemy ally/enemy strong/weak
  accept/reject allow/forbid allow/prevent allow/ban support/oppose agree/disagree admit/deny include/exclude praise/criticize
  enter/leave arrive/leave join/leave open/close create/destroy build/destroy add/remove buy/sell import/export hire/fire
  legal/illegal public/private rich/poor same/different similar/different common/rare always/never possible/impossible
  good/bad best/worst better/worse positive/negative advantage/disadvantage major/minor permanent/temporary direct/indirect
  voluntary/mandatory optional/required independent/dependent rural/urban male/female men/women modern/ancient true/false full/empty
`).map((pair) => pair.split('/') as [string, string])
