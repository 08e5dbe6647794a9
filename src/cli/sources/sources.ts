import { words } from '../../i18n/words.js'
import { type FollowedSource, formatEvery } from '../../knowledge/followed-list.js'
import { DeskError } from '../../lib/errors.js'
import type { FollowedPage, SourceChange } from '../../records/followed.js'
import { type DecidingDeps, decide } from '../../sources/decide.js'
import { counted } from '../check/check.js'

export interface SourcesDeps extends DecidingDeps {
  readonly followed: readonly FollowedSource[]
  readonly print: (text: string) => void
}

/** This much of an id tells it from the others. */
const shownOfId = 8

/** Print what is followed, with what keeps it from being read, and the changes that wait. */
export async function listSources({ store, followed, print }: SourcesDeps): Promise<void> {
  const pages = new Map((await store.followedPages()).map((page) => [page.link, page]))
  for (const source of followed) print(`${source.kind}  ${source.link}  ${stateOf(source, pages.get(source.link))}`)
  print(
    followed.length === 0
      ? 'No source is followed: sources.yml in the knowledge folder lists them.'
      : counted(followed.length, 'followed source'),
  )
  const changes = await store.pendingChanges()
  for (const change of changes) print(`${change.id.slice(0, shownOfId)}  ${describe(change)}`)
  print(changes.length === 0 ? 'No change waits.' : `${counted(changes.length, 'change')} to accept or refuse`)
}

function stateOf({ every, review }: FollowedSource, page: FollowedPage | undefined): string {
  const often = `every ${formatEvery(every)}${review ? '' : ', taken in without review'}`
  if (page === undefined) return `${often}, not read yet`
  const next = `next ${page.next.toISOString().slice(0, 16)}Z`
  return [often, next, ...(page.trouble === null ? [] : [page.trouble]), ...(page.gone === null ? [] : ['not there any more'])].join(', ')
}

const { kinds, told: tell } = words.en.changes
const describe = ({ kind, title, link, told }: SourceChange): string =>
  [title, link, [kinds[kind], ...(kind === 'gone' ? [] : [tell(told.added, told.removed)])].join(': ')].join('  ')

/** Print the document as a change would make it. @throws DeskError if there is no such change */
export async function showChange(id: string, { store, print }: SourcesDeps): Promise<void> {
  const change = await changeWith(id, store)
  print(describe(change))
  if (change.note !== null) print(`\n${change.note.content.trimEnd()}`)
}

/** Accept or refuse changes. @throws DeskError if one is not there; those before it are decided */
export async function decideOn(ids: readonly string[], end: 'accepted' | 'refused', deps: SourcesDeps): Promise<void> {
  for (const id of ids) {
    const { id: whole } = await changeWith(id, deps.store)
    const decision = await decide(whole, end, deps)
    if (decision.kind === 'gone') throw missing(id)
    deps.print(decision.kind === 'held' ? words.en.changes.held : words.en.changes[decision.end](decision.title))
  }
}

async function changeWith(id: string, store: DecidingDeps['store']): Promise<SourceChange> {
  const found = (await store.pendingChanges()).filter((change) => id !== '' && change.id.startsWith(id))
  const [change] = found
  if (change === undefined) throw missing(id)
  if (found.length > 1) throw new DeskError('INPUT', `Several changes begin with "${id}": write more of it.`)
  return change
}

const missing = (id: string): DeskError => new DeskError('INPUT', `There is no change "${id}": mission-desk sources list shows what waits.`)
