import { z } from 'zod'
import type { Problem } from './document.js'
import { readYamlList } from './yaml-list.js'

/**
 * Read `suggestions.yml`: `questions:`, a list of questions that the knowledge answers, general ones first.
 * @param text the file's content
 * @param file its name, for the problems
 * @example readSuggestions('questions:\n  - What is the MSS?\n', 'suggestions.yml').questions // ['What is the MSS?']
 */
export function readSuggestions(text: string, file: string): { questions: readonly string[]; problems: readonly Problem[] } {
  const question = z
    .string('must be text')
    .trim()
    .min(1, 'is empty')
    .max(100, 'is longer than 100 characters, so no platform can show all of it: shorten it')
  const { items, problems } = readYamlList(text, file, 'questions', question)
  return { questions: items.map(({ value }) => value), problems }
}
