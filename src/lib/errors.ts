/** The kind of error; the command line turns it into an exit code. */
export type ErrorCode = 'KNOWLEDGE' | 'CONFIG' | 'INPUT'

/**
 * An error whose message is meant for a person: what was wrong, where, and what to do about it.
 * @example throw new DeskError('CONFIG', 'DATA_DIR names /srv, which cannot be written to: name a folder that can.')
 */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
