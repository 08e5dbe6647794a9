/** An answer that is an error, in Discord's form. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
  unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  acknowledgedAlready: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  noAccess: () => new Refusal(403, 50_001, 'Missing Access'),
  empty: () => new Refusal(400, 50_006, 'Cannot send an empty message'),
  cannotWriteTo: () => new Refusal(403, 50_007, 'Cannot send messages to this user'),
  noPermission: () => new Refusal(403, 50_013, 'Missing Permissions'),
  invalidToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
  invalidBody: (why: string) => new Refusal(400, 50_035, `Invalid Form Body: ${why}`),
  noHistory: () => new Refusal(400, 160_002, 'Cannot reply without permission to read message history'),
} as const
