/** An error as Discord sends it. Any code that handles a request can throw it. */
export class Refusal extends Error {
  /** @param errors Discord’s tree of errors by position, for a 50035 */
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors?: ErrorTree,
  ) {
    super(message)
  }
}

/** Discord’s tree of errors: keys lead to a position, `_errors` lists its errors. */
export interface ErrorTree {
  [key: string]: ErrorTree | { readonly code: string; readonly message: string }[]
}

/** One error in a body. */
export interface Wrong {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}

/** A 400 50035 with these errors. */
export function invalidBody(wrongs: readonly Wrong[]): Refusal {
  const errors: ErrorTree = {}
  for (const { path, code, message } of wrongs) {
    let at = errors
    for (const key of path.map(String)) {
      at[key] ??= {}
      at = at[key] as ErrorTree
    }
    at._errors = [...((at._errors as [] | undefined) ?? []), { code, message }]
  }
  return new Refusal(400, 50_035, 'Invalid Form Body', errors)
}

/** A 400 50035 for one position. */
export const invalidAt = (path: readonly PropertyKey[], code: string, message: string): Refusal => invalidBody([{ path, code, message }])

/** The refusals with a fixed text, each created when it is used. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  noRoute: () => new Refusal(404, 0, '404: Not Found'),
  badJson: () => new Refusal(400, 50_109, 'The request body contains invalid JSON.'),
  unknownApplication: () => new Refusal(404, 10_002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10_004, 'Unknown Guild'),
  noText: () => new Refusal(400, 50_008, 'Cannot send messages in a non-text channel'),
  unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10_063, 'Unknown application command'),
  acknowledgedAlready: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () => new Refusal(400, 40_094, 'This interaction has reached the maximum number of follow up messages.'),
  noAccess: () => new Refusal(403, 50_001, 'Missing Access'),
  othersMessage: () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50_006, 'Cannot send an empty message'),
  closedToMessages: () => new Refusal(403, 50_007, 'Cannot send messages to this user'),
  noPermission: () => new Refusal(403, 50_013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50_024, 'Cannot execute action on this channel type'),
  invalidToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
  archivedThread: () => new Refusal(400, 50_083, 'Thread is archived'),
  hasThread: () => new Refusal(400, 160_004, 'A thread has already been created for this message'),
  noHistory: () => new Refusal(403, 160_002, 'Cannot reply without permission to read message history'),
} as const
