/** No build of Node knows Haitian Creole. Order and figures are those of French in Haiti. */
export const calendar = {
  like: 'fr-HT',
  months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
  shortMonths: ['janv', 'fev', 'mas', 'avr', 'me', 'jen', 'jiyè', 'out', 'sept', 'okt', 'nov', 'des'],
  weekdays: ['lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi', 'dimanch'],
} as const
