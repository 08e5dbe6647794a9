import type { SentenceWords } from '../language.js'
import { setOf } from '../pattern.js'

export const sentences: SentenceWords = {
  titles: setOf(`
    Mr Mrs Ms Mx Dr Prof Rev Hon Sr Jr St Gen Maj Col Lt Capt Cpl Sgt Cmdr Adm Brig Insp Supt Amb Gov Pres Sen Rep Min Sec Msgr Fr Ft Mt
    No Nos Art Sect Res Fig Vol Ch pp vs v cf ca c approx est al e.g i.e viz incl`),
  abbreviations: setOf(`
    Inc Ltd Co Corp Bros etc a.m p.m am pm Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ave Blvd Rd Dept
    Univ p`),
  starters: setOf(`
    The A An This That These Those It Its He She His Her They Their We Our I You There Then But And Or So If When While Although Though
    However In On At By For From After Before Since As Under During Meanwhile Moreover Last Some Many Most Several Both Each Other Another
    No Not What Who Why How Where`),
}
