import type { Texts } from '../texts.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { insights } from './insights.js'
import { moderation } from './moderation.js'
import { web } from './web.js'

/** The desk's words in French. */
export const fr: Texts = {
  ...moderation,
  digest,
  insights,
  web,
  commands,
  messageAction,
  locale: 'fr',
  firstOfMonth: '1er',
  inLanguage: {
    ...{ en: 'en anglais', fr: 'en français', ht: 'en créole haïtien', sw: 'en swahili', es: 'en espagnol' },
    other: 'dans une autre langue',
  },
  status: {
    answered: { mark: '✓', title: 'Réponse', text: 'Mot pour mot d’après les sources ci-dessous.' },
    likely: { mark: '◐', title: 'Probablement la réponse', text: 'Vérifiez que ces mots répondent à votre question.' },
    related: { mark: '≈', title: 'Pas de réponse directe', text: 'Ce ne sont que les passages les plus proches.' },
    none: { mark: '✗', title: 'Rien trouvé', text: 'Les documents de ce bureau n’en disent rien.' },
  },
  suggestions: 'Le bureau peut répondre, par exemple :',
  broken: 'Un problème est survenu de notre côté et la question est restée sans réponse. Posez-la encore une fois, s’il vous plaît.',
  noText: 'Ce message ne contient aucun texte à chercher.',
  hidden: 'Discord me cache ce que vous avez écrit, car vous avez mentionné mon rôle. Mentionnez-moi, ou utilisez /ask.',
  unknown: 'Le bureau ne connaît plus cette commande ou ce bouton. Posez la question encore une fois, s’il vous plaît.',
  formMissed: 'Le formulaire n’a pas pu être ouvert à temps. Appuyez encore une fois sur le bouton, s’il vous plaît.',
  atWork: 'cherche dans les articles …',
  known: (documents) => `Ce que le bureau connaît : ${documents}`,
  joined: (question) =>
    `Bonjour ! Je réponds aux questions par des extraits de mes documents, mot pour mot, avec leurs sources. Mentionnez-moi et posez une question${question === undefined ? '' : `, par exemple : « ${question} »`}. /help en dit plus.`,
  listsAll: (count) => `et ${count} ${count === 1 ? 'autre' : 'autres'} : /sources les montre tous`,
  help: 'Posez une question. Le bureau n’écrit jamais de réponse lui-même : il montre des extraits, mot pour mot, avec leur source et leur date.',
  askIn: 'Vous pouvez poser vos questions en français, en créole haïtien, en anglais, en espagnol ou en swahili.',
  install: { server: 'Ajouter le bureau à un serveur', person: 'L’ajouter à votre compte, pour poser des questions partout' },
  aside: {
    greeting: 'Bonjour !',
    thanks: 'Avec plaisir !',
    about: 'Je suis Mission Desk. Je réponds aux questions par des extraits de mes documents, mot pour mot, avec leurs sources.',
    empty: 'Écrivez une question avec des mots, s’il vous plaît.',
    sample: (question) => `Demandez-moi par exemple : ${question}`,
    quoted: (text) => `« ${text} »`,
    standsFor: (word) => `Que désigne ${word} ? Posez la question encore une fois avec le nom à sa place, s’il vous plaît.`,
    goesOn: (question) => `${question} continue une question que je n’ai pas ici. Posez-la encore une fois en entier, s’il vous plaît.`,
  },
  readInContext: 'Lire dans le document',
  question: 'Question : ',
  carried: 'Lu avec la question précédente : ',
  sourcesDiffer: 'Les sources divergent : comparez qui dit quoi, et quand.',
  newest: (date) => `Source la plus récente : ${date}. La situation a pu changer depuis.`,
  reading: (done, of) =>
    `La lecture des documents est encore en cours : ${done} fichiers sur ${of}. S’il manque quelque chose, reposez la question dans un moment.`,
  sharedBy: 'Partagé par ',
  oneChanged: 'Un extrait manque : son document a changé depuis cette réponse. Demandez encore une fois pour voir ce qu’il dit maintenant.',
  changed: (count) =>
    `${count} extraits manquent : leurs documents ont changé depuis cette réponse. Demandez encore une fois pour voir ce qu’ils disent maintenant.`,
  tooLong: (length) => `Cet extrait est trop long pour être montré ici (${length} caractères). Lisez-le à sa source.`,
  goesOn: 'Le paragraphe continue ; lisez la suite à sa source.',
  paragraph: (number) => `paragraphe ${number}`,
  asOf: (date) => `état au ${date}`,
  noDate: 'sans date',
  labelled: (label, text) => `${label} : ${text}`,
  undated: 'sans date',
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  andMore: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  fromHere: 'l’extrait vient d’ici',
  buttons: {
    ...{ more: 'Plus de contexte', next: 'Extraits suivants', share: 'Partager', list: 'Autres documents' },
    ...{ answer: 'Y répondre', dismiss: 'Écarter', others: 'Autres lacunes', edit: 'Modifier' },
    ...{ person: 'Demander à quelqu’un', hide: 'Pas utile, masquer' },
    ...{ accept: 'Accepter', refuse: 'Refuser' },
  },
  firstExcerpts: 'Premiers extraits',
  firstDocuments: 'Premiers documents',
  firstGaps: 'Premières lacunes',
  shareInChannel: 'Partager dans le salon',
  summary: {
    title: 'Résumé : ',
    all: 'tous les documents',
    within: (topic, document) => `${topic}, dans ${document}`,
    since: (date) => `, depuis le ${date}`,
    held: (points, shown, read) =>
      `${points === 1 ? '1 point' : `${points} points`}, mot pour mot, d’après ${read === 1 ? '1 document' : `${shown} documents sur ${read}`}.`,
    noTopic: (topic, document) =>
      document === null
        ? `Les documents de ce bureau ne parlent pas de « ${topic} ».`
        : `Le document « ${document} » ne parle pas de « ${topic} ».`,
    noDocument: (name, all) => `Il n’y a pas de document « ${name} ». Il y a : ${all}.`,
    nothing: (document, topic, since) => {
      const place = document === null ? 'Les documents de ce bureau' : `Le document « ${document} »`
      if (since === null && topic !== null)
        return `${place} n’${document === null ? 'ont' : 'a'} aucune phrase sur « ${topic} » qui se comprenne seule.`
      if (since === null)
        return `${place} ne ${document === null ? 'peuvent' : 'peut'} pas être ${document === null ? 'résumés' : 'résumé'}.`
      return `${place} ne ${document === null ? 'disent' : 'dit'} rien${topic === null ? '' : ` de « ${topic} »`} qui date du ${since} ou d’après.`
    },
  },
  notices: {
    void: 'Ce bouton date d’avant la dernière installation du bureau. Posez la question encore une fois, s’il vous plaît.',
    gone: 'Le passage de ce bouton n’est plus dans les documents. Posez la question encore une fois, s’il vous plaît.',
    changed: (title) =>
      `Le document « ${title} » a changé depuis cette réponse. Demandez encore une fois pour voir ce qu’il dit maintenant.`,
    allChanged: 'Les documents ont changé depuis cette réponse. Demandez encore une fois pour voir ce qu’ils disent maintenant.',
    thanks: 'Merci. Votre avis est conservé pour les personnes qui s’occupent des documents.',
    forgotten: (count) =>
      count === 0
        ? 'Rien n’était conservé à votre sujet.'
        : `${count === 1 ? '1 élément supprimé' : `${count} éléments supprimés`}. Rien d’autre n’est conservé à votre sujet.`,
    noMemory: 'Ce bureau n’a pas de mémoire : rien n’est conservé à votre sujet.',
    notForgotten:
      'Le bureau n’a pas accès à sa mémoire pour l’instant ; rien n’a été supprimé. Réessayez un peu plus tard, s’il vous plaît.',
    lost: 'Merci, mais votre avis n’a pas pu être conservé : le bureau n’a pas accès à sa mémoire pour l’instant.',
    unkept: 'Merci, mais rien n’a pu être conservé : ce bureau n’a pas de mémoire.',
    tooMuch: (seconds) =>
      `Cela fait beaucoup de questions à la fois. Redemandez dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}, s’il vous plaît.`,
    failed: (reference) =>
      `Un problème est survenu de notre côté et la question est restée sans réponse. Posez-la encore une fois ; si cela se répète, donnez à l’opérateur la référence ${reference}.`,
    restarting: 'Le bureau redémarre. Redemandez dans un instant, s’il vous plaît.',
    late: 'Désolé : le bureau était absent quand vous avez posé cette question, et trop de temps a passé depuis. Reposez-la, s’il vous plaît.',
    queued: (place) =>
      `Beaucoup de réponses attendent d’être envoyées dans le salon. La vôtre est ${place === 1 ? 'la prochaine' : `la ${place}ᵉ`}, et elle arrivera.`,
    crowded:
      'Trop de réponses attendent d’être envoyées dans le salon : la vôtre ne viendra pas. Reposez la question dans quelques minutes, ou en message privé.',
    incomplete: 'La suite de cette réponse n’a pas pu être envoyée. Reposez la question, s’il vous plaît.',
    moderatorsOnly:
      'Ceci est réservé aux modérateurs. Vous pouvez poser toute question ; celles qui restent sans réponse leur sont montrées.',
  },
}
