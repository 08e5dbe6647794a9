/** An error as Slack answers it: `ok` false and a name. Thrown by any code that handles a request. */
export class Refusal extends Error {
  /**
   * @param error Slack's name for it
   * @param more what stands beside the name in the answer
   */
  constructor(
    readonly error: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(error)
  }
}
