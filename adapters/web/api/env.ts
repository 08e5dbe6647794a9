import type { HttpBindings } from '@hono/node-server'

/** What middleware knows of a request. `caller`: whose limits count, by key or address. */
export type Api = { Bindings: HttpBindings; Variables: { caller: string } }
