// Answers a gap, and kills its own process at a step: node answer-until-killed.mjs <compiled src> <json>.
const [, , src, given] = process.argv
const from = (file) => import(`${src}/${file}`)
const [{ createAnswering }, { noteWriter }, { openSqlite }, { openLibrary }, { folderSource }] = await Promise.all([
  from('gaps/answering.js'),
  from('gaps/write-note.js'),
  from('store/sqlite.js'),
  from('library.js'),
  from('knowledge/source.js'),
])
/** `killAt` counts the steps from 1: each call to the store, the folder and the index is two, before and after it. */
const { knowledge, data, gap, form, killAt } = JSON.parse(given)

let steps = 0
const step = () => {
  if (++steps === killAt) process.kill(process.pid, 'SIGKILL')
}
const stepping =
  (call) =>
  async (...all) => {
    step()
    const result = await call(...all)
    step()
    return result
  }
const steppingAll = (object) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, typeof value === 'function' ? stepping(value) : value]))

const store = await openSqlite(data, () => {})
const library = await openLibrary({ source: folderSource(knowledge), frontMatter: 'optional', aliases: [] })
const answering = createAnswering({
  store: steppingAll(store),
  library: { ...library, take: stepping(library.take) },
  writeNote: stepping(noteWriter(knowledge)),
})
await answering.submit(await answering.begin(gap, 'Ana Holm'), form, 'Oreby Gazette')
await store.close()
process.stdout.write(String(steps))
