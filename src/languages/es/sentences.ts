import type { SentenceWords } from '../language.js'
import { setOf } from '../pattern.js'

export const sentences: SentenceWords = {
  titles: setOf(
    'Sr Sra Sres Sras Srta Dr Dra Drs Lic Ing Prof Gral Cnel Cap Tte Mons Sto Sta art arts núm núms nro pág págs vol cap fig aprox cf p ej Ud Uds Vd',
  ),
  abbreviations: setOf('etc Cía Ltda S.A EE.UU a.m p.m ene feb mar abr jun jul ago sept oct nov dic Av'),
  starters: setOf(`
    El La Los Las Un Una Unos Unas Este Esta Estos Estas Ese Esa Él Ella Ellos Ellas Su Sus Pero Y O Si Cuando Entonces Luego Desde Según
    En Al A Por Para Tras Antes Después Durante Con Sin También`),
}
