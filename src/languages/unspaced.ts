/** Languages that are written without blanks between words, as far as their scripts tell. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const sign = new RegExp(`[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u')
/** No letter of theirs comes before, so that other words are told apart at once. */
const firstSign = 0x0e00

/** The segmenter's time grows with the square of a text's length; in characters. */
const longestRun = 400

/** Chinese and Japanese words that carry no topic: what stands in most sentences, and what asks. */
const small: ReadonlySet<string> = new Set(
  (
    '的 了 在 是 和 与 與 及 或 也 都 就 而 但 被 把 从 從 对 對 向 于 於 以 为 為 这 這 那 此 其 之 吗 嗎 呢 吧 啊 着 著 过 過 得 地 一个 一個 我 你 他 她 它 我们 你们 他们 ' +
    '谁 誰 什么 什麼 甚麼 哪 哪里 哪裡 哪儿 哪个 哪個 何时 何時 什么时候 什麼時候 怎么 怎麼 怎样 为什么 為什麼 多少 几 幾 ' +
    'の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この その あの よう また もの という です ます ました でし だ だっ か へ まで より ' +
    'だれ なに 何 どこ いつ なぜ どう どの いくつ いくら されました した され'
  )
    .split(' ')
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether a run of letters is to be divided into words. Its last letter tells most runs apart: "MSS任务". */
export const isUnspaced = (run: string): boolean =>
  (run.charCodeAt(0) >= firstSign || run.charCodeAt(run.length - 1) >= firstSign) && sign.test(run)

const han = /^\p{Script=Han}{2,}$/u

/** Whether a word of these languages, without its marks, carries no topic. The dictionaries join some of them: "谁在". */
export const isSmallUnspaced = (word: string): boolean => small.has(word) || (han.test(word) && [...word].every((one) => small.has(one)))

/**
 * The words of a run of letters without blanks, as Intl.Segmenter finds them.
 * @returns each with its offset in the run
 * @example unspacedWords('鲁托在哪里讲话').map(({ word }) => word) // ['鲁', '托', '在', '哪里', '讲话']
 */
export function unspacedWords(run: string): { readonly word: string; readonly start: number }[] {
  const words: { word: string; start: number }[] = []
  for (let from = 0; from < run.length; from += longestRun)
    for (const { segment, index, isWordLike } of segmenter.segment(run.slice(from, from + longestRun)))
      if (isWordLike) words.push({ word: segment, start: from + index })
  return words
}
