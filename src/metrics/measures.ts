import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** In seconds: a desk answers in milliseconds, and a platform that is busy takes minutes. */
const answerBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const deliveryBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900]

/**
 * Everything that the desk measures about itself. A label holds a platform, a verdict, a kind of request to the store or a state: never a
 * text, a person or a channel.
 */
export function createMeasures(registry: Registry) {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `mission_desk_${name}`, help, labelNames, registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `mission_desk_${name}`, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[], buckets: number[]) =>
    new Histogram({ name: `mission_desk_${name}`, help, labelNames, buckets, registers })
  return {
    questions: counter('questions_total', 'Questions that were answered, by verdict.', ['platform', 'verdict']),
    answerSeconds: histogram('answer_seconds', 'Time from the question to its answer, without sending it.', ['platform'], answerBuckets),
    deliverySeconds: histogram(
      'delivery_seconds',
      'Time from accepting a request until its reply has arrived, including waits and restarts.',
      ['platform'],
      deliveryBuckets,
    ),
    failures: counter('failures_total', 'Requests in which the desk itself failed. The log has the error.', ['platform']),
    sends: counter('sends_total', 'Messages that the platform accepted.', ['platform']),
    retries: counter('retries_total', 'Calls that failed for the moment (429, 5xx, no answer) and are tried again.', ['platform']),
    limited: counter('rate_limited_total', 'Calls that the platform answered with 429, too many requests.', ['platform']),
    refused: counter('refused_total', 'Calls that the platform refused for good (4xx).', ['platform']),
    connected: gauge('connected', '1 if the platform is connected, otherwise 0.', ['platform']),
    losses: counter('connection_losses_total', 'How often the connection was lost.', ['platform']),
    ping: gauge('gateway_ping_seconds', "How long the platform's gateway took to answer the last heartbeat.", ['platform']),
    inboxOpen: gauge('inbox_open', 'Requests whose replies are not sent yet, over all processes on the store.'),
    inboxOldest: gauge('inbox_oldest_seconds', 'Age of the oldest request whose reply is not sent yet; 0 if there is none.'),
    outboxWaiting: gauge('outbox_waiting', 'Messages that the desk sends unasked and that have not arrived yet.'),
    gapsOpen: gauge('gaps_open', 'Questions without an answer that nobody has answered or dismissed.'),
    storeUp: gauge('store_up', '1 if the store can be used, otherwise 0. While it is 0, the inbox, outbox and gaps are not shown.'),
    storeErrors: counter('store_errors_total', 'Requests to the store that failed, by kind.', ['operation']),
    documents: gauge('documents', 'Indexed documents.'),
    passages: gauge('passages', 'Indexed passages.'),
    embeddings: gauge(
      'embeddings',
      '1 for the present state of the embeddings: none (no model, or off), computing, ready, or failed. Without embeddings, answers go by words.',
      ['state'],
    ),
  }
}

export type Measures = ReturnType<typeof createMeasures>
