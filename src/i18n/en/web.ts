/** The words of the web pages. */
export const web = {
  /** Around every page. */
  skip: 'Skip to the content',
  ask: 'Ask',
  sources: 'Documents',
  summary: 'Summary',
  about: 'About',
  menu: 'Pages',
  language: 'Language',
  /** Where one asks. */
  question: 'Your question',
  askButton: 'Ask',
  looking: 'Looking through the documents …',
  answer: 'Answer',
  goesOn: 'Your next question can follow up on this one.',
  good: 'This helps',
  bad: 'This does not help',
  back: 'Back to the answer',
  newQuestion: 'Ask another question',
  /** Where one reads a document. */
  toSource: 'Sources',
  contents: 'Contents',
  publishedAt: 'Published at',
  origin: 'About this document',
  license: 'Licence',
  whole: 'Read the whole document',
  /** Above a marked excerpt. */
  proven: 'Proven just now',
  provenText: 'The file has these words now, word for word.',
  line: 'line',
  lines: 'lines',
  fingerprint: 'SHA-256 of the file',
  unreadable: 'Not proven',
  unreadableText: 'The file cannot be read at the moment. This is the text that the desk read last.',
  changed: 'This document has changed since',
  before: 'This is what it said',
  after: 'What this paragraph says now',
  notKept: 'The earlier words are not kept. Below is the document as it is now.',
  gone: 'This paragraph is no longer there.',
  /** Where documents are listed and summarised. */
  noDocument: 'There is no such document',
  noDocumentText: 'It may have been renamed or removed. All documents are listed here.',
  newest: 'The newest first',
  topic: 'Topic',
  document: 'Document',
  all: 'All documents',
  since: 'Not older than',
  summarize: 'Summarise',
  optional: 'optional',
  /** In place of a page. */
  notFound: 'There is no such page',
  tooMuch: 'That is a lot at once',
  foreign: 'This form was sent from another site, so nothing was done.',
  badRequest: 'This address cannot be read',
  /** How the desk works. */
  how: 'How the desk finds an answer',
  howFound:
    'The desk looks for the passages that answer, and shows whole sentences from them, word for word. It never writes a sentence of its own about the subject.',
  howProven: 'Before the desk shows an excerpt, it reads the file again. If the words are no longer there, it leaves the excerpt out.',
  howCited: 'Each excerpt names its document, its paragraph, its date and its sources. “Read in context” leads to the paragraph.',
  meaning: 'What the verdicts mean',
  /** How often each verdict is right, as docs/QUALITY.md has it. */
  shares: {
    answered: 'On questions like those of this desk, at least 9 in 10 are right. On documents that it was not tuned for, about 4 in 5.',
    likely: 'Between 60 and 85 in 100 are right.',
    related: 'No claim is made.',
    none: 'Nothing in the documents comes close.',
  },
  privacy: 'What is kept about you',
  privacyText:
    'One cookie holds a random number, so that a question can follow up on the one before. It ends after an hour. The pages ask nothing of other sites.',
  forget: 'Forget me',
}
