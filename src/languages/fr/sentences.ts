import type { SentenceWords } from '../language.js'
import { setOf } from '../pattern.js'

export const sentences: SentenceWords = {
  titles: setOf('M MM Mme Mmes Mlle Mlles Dr Pr Me Mgr St Ste Gén Col Cap Lt art al no nos p pp vol chap fig env av apr cf c-à-d ex'),
  abbreviations: setOf('etc Cie Sté janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim'),
  starters: setOf(`
    Le La Les Un Une Des Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Mais Et Ou Si Quand Alors Puis Depuis Selon Dans En Au Aux Sur
    Par Pour Après Avant Pendant Son Sa Ses Leur Leurs`),
}
