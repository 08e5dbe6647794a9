/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Reply } from '../../../src/contract/reply.js'
import { Suggestions } from './card.js'
import { address, askPath, type Frame, linkTo } from './frame.js'
import { htmlOf, Page } from './page.js'
import { ReplySection } from './reply.js'

interface AskPage {
  readonly frame: Frame
  readonly question: string
  /** Questions that the desk can answer. */
  readonly askable: readonly string[]
}

const longestQuestion = 1_000
const shownSamples = 5
/** Marks where the answer comes. No text can look like it, because every text is escaped. */
const Hole = () => <i id="hole"></i>
const hole = String(<Hole />)

/** The field for a question, with questions to choose from. @param following it stands below an answer, for the next question */
function AskForm({ frame, question, askable, following = false }: AskPage & { readonly following?: boolean }) {
  const { say, isNamed, language } = frame
  const id = following ? 'next' : 'q'
  return (
    <form class="ask" method="get" action={askPath(frame)}>
      <label for={id}>{following ? say.web.goesOn : say.web.question}</label>
      <div class="field">
        <input
          id={id}
          name="q"
          type="search"
          list="askable"
          value={following ? '' : question.toWellFormed()}
          maxlength={longestQuestion}
          autocomplete="off"
          enterkeyhint="search"
          required
          {...(question === '' ? { autofocus: true } : {})}
        />
        {isNamed ? <input type="hidden" name="lang" value={language} /> : null}
        <button type="submit">{say.web.askButton}</button>
      </div>
      {following ? null : (
        <datalist id="askable">
          {askable.map((one) => (
            <option value={one.toWellFormed()}></option>
          ))}
        </datalist>
      )}
    </form>
  )
}

/** The page where people ask, before anything was asked. */
export const startPage = ({ frame, askable }: Omit<AskPage, 'question'>): string =>
  htmlOf(
    <Page frame={frame} title="">
      <div class="start">
        <h1>Mission Desk</h1>
        <p class="lead">{frame.say.help}</p>
      </div>
      <AskForm frame={frame} question="" askable={askable} />
      {askable.length === 0 ? null : <Suggestions title={frame.say.suggestions} questions={askable.slice(0, shownSamples)} frame={frame} />}
      <p class="note">{frame.say.askIn}</p>
    </Page>,
  )

/**
 * The page of a question, in two parts: what can be shown before the answer is known, and what follows the answer.
 * @example const [before, after] = questionPage(page)
 */
export function questionPage(page: AskPage): [string, string] {
  const { frame, question } = page
  const whole = htmlOf(
    <Page frame={frame} title={question} unlisted>
      <h1 class="hidden">{frame.say.web.ask}</h1>
      <AskForm {...page} />
      <Hole />
      <AskForm {...page} following />
    </Page>,
  )
  const at = whole.indexOf(hole)
  return [whole.slice(0, at), whole.slice(at + hole.length)]
}

/** What stands there while the desk looks; the style sheet hides it once something follows. */
export const progressPart = ({ say }: Frame): string =>
  String(
    <p class="progress" role="status">
      {say.web.looking}
    </p>,
  )

/** The reply as a part of a page. @param reply null if the desk stays silent */
export const replyPart = (reply: Reply | null, frame: Frame): string =>
  reply === null ? '' : String(<ReplySection reply={reply} frame={frame} />)

/** A page that shows a reply and leads back to the answer. */
export const replyPage = (reply: Reply | null, frame: Frame, question: string, topic: string | null): string =>
  htmlOf(
    <Page frame={frame} title={question} unlisted>
      <h1 class="hidden">{question === '' ? frame.say.web.answer : question.toWellFormed()}</h1>
      {reply === null ? null : <ReplySection reply={reply} frame={frame} />}
      <p>
        <a class="button" href={linkTo(frame, address('/', { q: question, on: topic }))}>
          {question === '' ? frame.say.web.newQuestion : frame.say.web.back}
        </a>
      </p>
    </Page>,
  )
