/** Six paragraphs that all answer one question, so that an answer has more than one page. */
const paragraphs = [1, 2, 3, 4, 5, 6].map((n) => `In Oreby the ferry number ${n} is steered by Captain Alma Berg of the harbour guild.`)
export const ferries = {
  'ferries.md': `# The ferries\n\n${paragraphs.join('\n\n')}\n`,
  'lamp.md': '# The lamp\n\nThe lamp of Oreby burns all night.\n',
}
export const ferryQuestion = 'Who steers the ferry of Oreby?'

/** The numbers of the ferries that a text tells of, whatever is bold in it. */
export const shownFerries = (text: string): string[] => [...text.matchAll(/number\**\s\**(\d)/g)].map(([, n]) => n ?? '')
