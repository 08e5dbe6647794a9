import type { CommandName, commandTable } from '../commands/commands.js'

type Options<Name extends CommandName> = (typeof commandTable)[Name]['options']

/** The names and descriptions of commands and options in one language. In a line of text, people type the English names everywhere.
 * Discord takes 32 small letters for a name, and 100 characters for a description.
 */
export type CommandTexts = {
  readonly [Name in CommandName]: {
    readonly name: string
    readonly description: string
    readonly options: {
      readonly [Key in keyof Options<Name>]: {
        readonly name: string
        readonly description: Options<Name>[Key] extends { readonly type: 'count' } ? (least: number, most: number) => string : string
      }
    }
  }
}
