/** An error as Slack sends it: `ok` false and a name. Any code that handles a request can throw it. */
export class Refusal extends Error {
  /**
   * @param error Slack’s name for it
   * @param more other fields of the response
   */
  constructor(
    readonly error: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(error)
  }
}
