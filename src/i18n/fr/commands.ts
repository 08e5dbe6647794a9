import type { CommandTexts } from '../command-texts.js'

const share = { name: 'partager', description: 'Le montrer à tous dans ce salon' }

export const commands: CommandTexts = {
  ask: {
    name: 'demander',
    description: 'Poser une question et recevoir les extraits qui y répondent, avec leurs sources',
    options: {
      question: { name: 'question', description: 'Ce que vous voulez savoir, en français, créole haïtien, anglais, espagnol ou swahili' },
      private: { name: 'privé', description: 'Ne montrer la réponse qu’à vous' },
    },
  },
  sources: { name: 'sources', description: 'Lister les documents sur lesquels le bureau s’appuie, avec leurs dates', options: {} },
  help: { name: 'aide', description: 'Montrer ce que le bureau sait faire et comment lire une réponse', options: {} },
  'forget-me': {
    name: 'oublie-moi',
    description: 'Supprimer ce que le bureau conserve à votre sujet : avis et questions restées sans réponse',
    options: {},
  },
  summary: {
    name: 'résumé',
    description: 'Montrer les phrases les plus parlantes des documents, mot pour mot, sur un sujet ou sur tout',
    options: {
      topic: { name: 'sujet', description: 'Le sujet, en anglais ; sans lui, tout' },
      document: { name: 'document', description: 'Seulement dans ce document' },
      points: { name: 'points', description: (least, most) => `Combien de points au plus, de ${least} à ${most}` },
      since: { name: 'depuis', description: 'Rien de plus ancien que ce jour, par exemple 2026-01-31' },
      share,
    },
  },
  gaps: { name: 'lacunes', description: 'Voir les questions restées sans réponse ; y répondre ou les écarter', options: {} },
  digest: {
    name: 'bilan',
    description: 'Ce qui a été demandé et ce qui est nouveau : maintenant, ou chaque jour ou semaine dans ce salon',
    options: {
      action: { name: 'action', description: 'Le montrer maintenant, le programmer pour ce salon ou l’arrêter ici' },
      every: { name: 'fréquence', description: 'À quelle fréquence ; sans indication, chaque semaine' },
      day: { name: 'jour', description: 'Quel jour de la semaine ; sans indication, le lundi' },
      hour: { name: 'heure', description: (least, most) => `À quelle heure, de ${least} à ${most} ; sans indication, 9` },
      zone: { name: 'fuseau', description: 'Le fuseau horaire, par exemple America/Port-au-Prince ; sans indication, UTC' },
      share,
    },
  },
  insights: {
    name: 'tendances',
    description: 'Ce que disent les questions des sept derniers jours : réponses, sujets, avis, lacunes, langues',
    options: {},
  },
  settings: {
    name: 'réglages',
    description: 'Voir ou changer comment le bureau répond dans ce salon',
    options: {
      answers: { name: 'réponses', description: 'Où l’on répond à une mention : dans un fil ou dans le salon' },
      private: { name: 'privé', description: 'Si /ask ne montre la réponse qu’à qui demande, sauf indication contraire' },
      language: { name: 'langue', description: 'La langue des mots du bureau ; les extraits restent tels quels' },
      listen: {
        name: 'écoute',
        description: 'Si les questions qui ne nomment personne reçoivent aussi une réponse ici : questions, ou off',
      },
      'moderators-here': { name: 'modérateurs-ici', description: 'Si les questions transmises aux modérateurs arrivent dans ce salon' },
      server: { name: 'serveur', description: 'Si cela vaut pour tous les salons d’ici sans réglages propres' },
    },
  },
}

export const messageAction = 'Chercher dans les articles'
