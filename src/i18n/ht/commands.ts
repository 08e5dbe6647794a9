import type { CommandTexts } from '../command-texts.js'

const share = { name: 'pataje', description: 'Montre tout moun li nan chanèl sa a' }

export const commands: CommandTexts = {
  ask: {
    name: 'mande',
    description: 'Poze yon kesyon epi jwenn ekstrè ki reponn li, ak sous yo',
    options: {
      question: { name: 'kesyon', description: 'Sa ou vle konnen, an kreyòl, franse, anglè, panyòl oswa swahili' },
      private: { name: 'prive', description: 'Montre repons lan ba ou menm sèlman' },
    },
  },
  sources: { name: 'sous', description: 'Bay lis dokiman sèvis la sèvi pou l reponn, ak dat yo', options: {} },
  help: { name: 'èd', description: 'Montre sa sèvis la ka fè ak kijan pou li yon repons', options: {} },
  'forget-me': {
    name: 'bliye-m',
    description: 'Efase sa sèvis la kenbe sou ou: avi ou yo ak kesyon ou yo ki pa jwenn repons',
    options: {},
  },
  summary: {
    name: 'rezime',
    description: 'Montre fraz ki pi enpòtan nan dokiman yo, mo pou mo, sou yon sijè oswa sou tout bagay',
    options: {
      topic: { name: 'sijè', description: 'Sou ki sijè, an anglè; si ou pa di l, sou tout bagay' },
      document: { name: 'dokiman', description: 'Nan dokiman sa a sèlman' },
      points: { name: 'pwen', description: (least, most) => `Konbyen pwen pou pi plis, ant ${least} ak ${most}` },
      since: { name: 'depi', description: 'Anyen ki pi ansyen pase jou sa a, pa egzanp 2026-01-31' },
      share,
    },
  },
  gaps: { name: 'san-repons', description: 'Gade kesyon ki pa jwenn repons; reponn yo oswa mete yo sou kote', options: {} },
  digest: {
    name: 'bilan',
    description: 'Sa moun mande ak sa ki nouvo nan dokiman yo: kounye a, oswa chak jou oswa chak semèn',
    options: {
      action: { name: 'aksyon', description: 'Montre l kounye a, pwograme l pou chanèl sa a, oswa sispann li isit la' },
      every: { name: 'frekans', description: 'Chak konbyen tan; si ou pa di l, chak semèn' },
      day: { name: 'jou', description: 'Ki jou nan semèn nan; si ou pa di l, lendi' },
      hour: { name: 'lè', description: (least, most) => `A ki lè, ant ${least} ak ${most}; si ou pa di l, 9` },
      zone: { name: 'zòn', description: 'Fizo orè a, pa egzanp America/Port-au-Prince; si ou pa di l, UTC' },
      share,
    },
  },
  insights: { name: 'tandans', description: 'Sa kesyon sèt dènye jou yo montre: repons, sijè, avi, kesyon san repons, lang', options: {} },
  settings: {
    name: 'reglaj',
    description: 'Gade oswa chanje jan sèvis la reponn nan chanèl sa a',
    options: {
      answers: { name: 'repons', description: 'Ki kote pou reponn moun ki mansyone sèvis la: nan yon fil oswa nan chanèl la' },
      private: { name: 'prive', description: 'Si /ask montre repons lan bay moun ki poze kesyon an sèlman, sof si li di lòt bagay' },
      language: { name: 'lang', description: 'Nan ki lang sèvis la li menm ekri; ekstrè yo rete jan yo ye' },
      listen: { name: 'koute', description: 'Si kesyon ki pa nonmen pèsòn jwenn repons isit la tou, oswa non' },
      'moderators-here': { name: 'moderatè-isit', description: 'Si kesyon moun voye bay moderatè yo rive nan chanèl sa a' },
      server: { name: 'sèvè', description: 'Si sa konte pou tout chanèl isit la ki pa gen pwòp reglaj yo' },
    },
  },
}

export const messageAction = 'Chache sa nan atik yo'
