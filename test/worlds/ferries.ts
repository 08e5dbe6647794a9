/** Six paragraphs on one question, so that an answer has more than one page. The first answers best. */
const paragraphs = [1, 2, 3, 4, 5, 6].map((n) =>
  n === 1
    ? 'The ferry of Oreby, the ferry number 1, is steered by Captain Alma Berg of the harbour guild.'
    : `In winter Captain Alma Berg of the guild steers the Oreby ferry number ${n}, too.`,
)
/** Three paragraphs that answer another question; no message holds all of them. */
const cargo = 'salt fish, tarred rope, barley in sacks, slate, peat, candles, iron nails and wool'
const rules = [1, 2, 3].map((n) => `Part ${n} of the harbour charter of Oreby binds all who land ${Array(18).fill(cargo).join(', ')}.`)
const islets = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => [`islet-${i}.md`, `# Islet ${i}\n\nNobody lives on islet ${i} since 1908.\n`]),
)
export const charterQuestion = 'What does the harbour charter of Oreby bind?'
/** More documents than one page of a list can show. */
export const ferries: Readonly<Record<string, string>> = {
  ...islets,
  'charter.md': `# The charter\n\n${rules.join('\n\n')}\n`,
  'ferries.md': `# The ferries\n\n${paragraphs.join('\n\n')}\n`,
  'lamp.md': '# The lamp\n\nThe lamp of Oreby burns all night.\n',
}
export const ferryQuestion = 'Who steers the ferry of Oreby?'

/** The numbers of the ferries in a text, whatever is bold in it. */
export const shownFerries = (text: string): string[] => [...text.matchAll(/number\**\s\**(\d)/g)].map(([, n]) => n ?? '')
