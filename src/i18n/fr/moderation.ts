import type { ModerationTexts } from '../texts.js'

export const moderation: ModerationTexts = {
  gaps: {
    none: 'Aucune question n’attend de réponse.',
    waiting: (count) => (count === 1 ? '1 question attend une réponse' : `${count} questions attendent une réponse`),
    asked: (count) => (count === 1 ? 'Posée une fois' : `Posée ${count} fois`),
    last: (date) => `la dernière fois le ${date}`,
    reasons: {
      none: 'rien n’a été trouvé',
      related: 'seuls des passages proches ont été trouvés',
      disliked: 'une réponse a reçu un 👎',
      asked: 'quelqu’un veut poser la question à une personne',
    },
  },
  form: {
    ...{ title: 'Répondre à une question', submit: 'Enregistrer', close: 'Annuler' },
    fields: {
      question: { label: 'Question', hint: 'Comme on la pose' },
      answer: { label: 'Réponse', hint: 'Des phrases entières, avec vos propres mots' },
      source: { label: 'Titre de la source', hint: 'La page qui le dit' },
      link: { label: 'Lien', hint: 'https://…' },
      date: { label: 'Date de la source', hint: '2026-01-31' },
    },
    refused: 'La note n’a pas été acceptée',
    kept: 'Voici ce que vous avez écrit. Rien n’en est perdu :',
    missing: {
      question: 'Écrivez la question.',
      answer: 'Écrivez la réponse.',
      source: 'Écrivez le titre de la page qui le dit : une réponse sans source n’est pas acceptée.',
      link: 'Écrivez l’adresse entière de la page ; elle commence par https://.',
      date: 'Écrivez le jour sous la forme année-mois-jour, par exemple 2026-01-31.',
    },
    tooLong: (label, length, most) => `${label} : ${length} caractères ; le maximum est ${most}.`,
    noText: 'La réponse ne contient aucun texte qui puisse être montré.',
  },
  place: {
    now: 'Dans ce salon',
    fromNowOn: 'Désormais, dans ce salon',
    wideNow: 'Dans tous les salons d’ici sans réglages propres',
    wideFromNowOn: 'Désormais, dans tous les salons d’ici sans réglages propres',
    notWide: 'L’écoute et le salon des modérateurs se règlent dans chaque salon, un par un.',
    inThread: 'Le bureau répond dans un fil à qui le mentionne',
    inChannel: 'Le bureau répond dans le salon à qui le mentionne',
    toAsker: '/ask ne montre sa réponse qu’à la personne qui demande, sauf indication contraire',
    toAll: '/ask montre sa réponse à tous, sauf indication contraire',
    unset: (sentence) => `${sentence} (comme partout où rien n’a été réglé)`,
    listens:
      'Les questions posées ici sans nommer personne reçoivent aussi une réponse, dans leur propre fil, si le bureau en a une. Il lit ce qui s’écrit ici et ne garde rien de ce qui n’est pas une question',
    deaf: 'Le bureau ne répond qu’aux personnes qui le mentionnent ou lui écrivent',
    moderators: 'Les questions transmises aux modérateurs arrivent dans ce salon',
    words: (inLanguage) => `Les mots du bureau sont ${inLanguage} ; les extraits restent tels quels.`,
  },
  told: (question, date) => `Vous avez demandé « ${question} » le ${date}. Voici maintenant une réponse :`,
  toldMore: 'Il y en a plus : posez la question encore une fois pour tout voir.',
  passing: {
    done: 'Votre question a été transmise aux modérateurs, et rien d’autre de la conversation. La personne qui l’a posée sera prévenue ici, ou par message direct, dès qu’il y aura une réponse.',
    before: 'Cette question a déjà été transmise aux modérateurs. La personne qui l’a posée sera prévenue dès qu’il y aura une réponse.',
    doneHere:
      'Votre question a été transmise aux modérateurs, et rien d’autre. Le bureau ne peut pas vous écrire ici. Posez-la de nouveau plus tard, ou rouvrez cette adresse : dès qu’un modérateur y aura répondu, la réponse s’affichera.',
    beforeHere:
      'Cette question a déjà été transmise aux modérateurs. Posez-la de nouveau plus tard : dès qu’un modérateur y aura répondu, la réponse s’affichera.',
    ended:
      'Des modérateurs ont déjà répondu à cette question ou l’ont écartée. Posez-la de nouveau pour voir ce que le bureau trouve maintenant.',
    nobody:
      'Il n’y a plus de salon de modérateurs ici ; la question n’a pas été transmise. Un modérateur peut en choisir un avec /settings moderators-here.',
    title: 'Quelqu’un veut poser sa question à une personne',
    where: 'Voir où la question a été posée',
    private: 'Elle a été posée en privé ; il n’y a pas de lien.',
    dismissed: 'Question écartée.',
    dismissedBy: (name) => `Question écartée par ${name}.`,
  },
  listening: {
    notYours: 'Seuls la personne qui a posé la question et les modérateurs peuvent masquer cette réponse.',
    mayNotRead:
      'Le bureau ne reçoit pas ce qui s’écrit dans ce salon et ne peut donc pas y écouter. L’opérateur peut le permettre : sur Discord avec DISCORD_READ_CHANNELS=on, dans Slack avec le manifeste fait avec --answer-channels.',
  },
  changes: {
    title: 'Sources suivies : en attente d’un modérateur',
    kinds: { new: 'nouvelle page', changed: 'page modifiée', gone: 'n’existe plus ; ce que le bureau en a reste' },
    told: (added, removed) =>
      `${added === 1 ? '1 nouveau paragraphe' : `${added} nouveaux paragraphes`}${removed === 0 ? '' : `, ${removed} en moins`}`,
    accepted: (title) => `« ${title} » sert dès maintenant.`,
    refused: (title) => `« ${title} » n’a pas été repris. Le même texte ne sera plus proposé.`,
    decided: 'C’était déjà décidé, ou la page a encore changé. /digest now montre ce qui attend.',
    held: 'Quelqu’un d’autre est en train d’en décider. /digest now montre ce qui attend.',
    unwritten: 'Le document n’a pas pu être écrit : l’opérateur doit donner au bureau un dossier où il peut écrire. Rien n’a été décidé.',
  },
  moderation: {
    noMemory: 'Ce bureau ne garde rien ici. Mettez-le en place sur Discord ou Slack, ou utilisez la ligne de commande : mission-desk gaps.',
    away: 'Le bureau n’a pas accès à sa mémoire pour l’instant ; rien n’a été fait. Réessayez un peu plus tard, s’il vous plaît.',
    void: 'Ce bouton ou ce formulaire date d’avant la dernière installation du bureau. Recommencez par /gaps, s’il vous plaît.',
    notAChannel: 'Les bilans et les réglages appartiennent à un salon. Utilisez cette commande dans un salon, s’il vous plaît.',
    mayNotPost: 'Le bureau ne peut pas écrire dans ce salon. Invitez-le, ou laissez-le écrire ici et dans les fils, puis réessayez.',
    ended: 'Quelqu’un d’autre a répondu à cette question ou l’a écartée entre-temps ; /gaps montre celles qui restent.',
    unwritten:
      'La note n’a pas pu être écrite : l’opérateur doit donner au bureau un dossier de documents où il peut écrire. Ce que vous avez écrit est conservé.',
    answered: (question) =>
      `Réponse donnée à « ${question} ». La note sert dès maintenant, et les personnes qui ont posé la question en sont averties.`,
    dismissed: (question) => `Question écartée : « ${question} »`,
    endedBefore: 'Cette question a déjà reçu une réponse ou a déjà été écartée.',
  },
  options: {
    wrong: (name, allowed) => `${name} doit être ${allowed}`,
    either: (values) => [values.slice(0, -1).join(', '), values.at(-1)].join(' ou '),
    weekday: (values) => `un jour de la semaine, en anglais : ${values}`,
    whole: (least, most) => `un nombre entier de ${least} à ${most}`,
    zone: 'le nom d’un fuseau horaire, par exemple America/Port-au-Prince, Europe/Berlin ou UTC',
    day: 'un jour, par exemple 2026-01-31',
    butNot: (allowed, typed) => `${allowed}, et non ${typed}`,
  },
}
