import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../../src/languages/fr/forms.js'

describe('the dictionary forms of a French word', () => {
  it.each([
    // Participles without their accents
    ['tues', 'tuer'],
    ['tuees', 'tuer'],
    ['deployee', 'deployer'],
    ['arretees', 'arreter'],
    ['finances', 'financer'],
    // Plurals and feminines
    ['generaux', 'general'],
    ['travaux', 'travail'],
    ['bateaux', 'bateau'],
    ['policieres', 'policier'],
    ['europeenne', 'europeen'],
    ['dangereuse', 'dangereux'],
    ['directrice', 'directeur'],
    ['actives', 'actif'],
    ['publique', 'public'],
    ['haitiennes', 'haitien'],
    // Regular verbs
    ['commencait', 'commencer'],
    ['dirigeait', 'diriger'],
    ['envoient', 'envoyer'],
    ['paient', 'payer'],
    ['appelle', 'appeler'],
    ['finissent', 'finir'],
    ['attendent', 'attendre'],
    ['defend', 'defendre'],
    ['montra', 'montrer'],
    ['offert', 'offrir'],
    ['arriveront', 'arriver'],
    // Irregular verbs
    ['enverra', 'envoyer'],
    ['soutient', 'soutenir'],
    ['deviendra', 'devenir'],
    ['comprise', 'comprendre'],
    ['promis', 'promettre'],
    ['construit', 'construire'],
    ['recue', 'recevoir'],
    ['atteint', 'atteindre'],
    ['elue', 'elire'],
    ['connaissent', 'connaitre'],
    ['conclut', 'conclure'],
    ['vecu', 'vivre'],
    ['fuient', 'fuir'],
    ['meurent', 'mourir'],
    ['contredit', 'contredire'],
    ['satisfaite', 'satisfaire'],
    // Adverbs
    ['recemment', 'recent'],
    ['officiellement', 'officiel'],
    ['gravement', 'grave'],
    ['constamment', 'constant'],
    // Pronouns behind the verb, œ, chat spellings, beginnings
    ['dirige-t-il', 'diriger'],
    ['viennent-ils', 'venir'],
    ['œuvres', 'oeuvre'],
    ['kontingent', 'contingent'],
    ['kestion', 'question'],
    ['ex-policiers', 'policier'],
    ['recommencer', 'commencer'],
    // A noun where only its verb is known
    ['decapitation', 'decapiter'],
    ['affaiblissement', 'affaiblir'],
  ])('%s may come from %s', (word, form) => {
    expect(formsOf(word)).toContain(form)
  })

  it('begin with the likeliest', () => {
    expect(formsOf('bateaux')[0]).toBe('bateau')
    expect(formsOf('policiers')[0]).toBe('policier')
    const montra = formsOf('montra')
    expect(montra.indexOf('montrer')).toBeLessThan(montra.indexOf('montre'))
  })

  it('never include the word itself, nor a form twice', () => {
    for (const word of ['tues', 'gangs', 'est', 'mission', 'a', '', 'kkk']) {
      const forms = formsOf(word)
      expect(forms).not.toContain(word)
      expect(new Set(forms).size).toBe(forms.length)
    }
  })
})
