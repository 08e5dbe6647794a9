import type { Peer } from './peer.js'

/** Each is loaded only in the process that measures it, so that none affects another's memory. */
const loaders = {
  'minisearch-defaults': () => import('./minisearch-defaults.js'),
  'minisearch-tuned': () => import('./minisearch-tuned.js'),
  orama: () => import('./orama.js'),
  flexsearch: () => import('./flexsearch.js'),
  lunr: () => import('./lunr.js'),
  fts5: () => import('./fts5.js'),
  postgresql: () => import('./postgresql.js'),
}

export type PeerId = keyof typeof loaders

export const peerIds = Object.keys(loaders) as PeerId[]

export const loadPeer = async (id: PeerId): Promise<Peer> => (await loaders[id]()).peer
