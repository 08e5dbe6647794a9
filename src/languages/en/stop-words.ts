import { setOf } from '../pattern.js'

/** Words that carry no topic. They are neither indexed nor searched. */
export const stopWords = setOf(`
  a an the this that these those and or but nor so yet if then than as of at by for from in into on onto to with without
  within upon via per about above after again against all also although am among any are aren't be because been before being
  below between both can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else ever
  every few further had hadn't has hasn't have haven't having he her here hers herself him himself his how however i if is
  isn't it its itself just let's may me might more most much must mustn't my myself neither no not now off often once one only other our ours
  ourselves out over own quite rather really same shall shan't she should shouldn't since some still such their theirs them
  themselves there they though through thus till too toward towards under until up us very was wasn't we were weren't what
  when where whether which while who whom whose why will won't would wouldn't you your yours yourself yourselves
`)

/** Words that only frame a question ("tell me what the article says about …"). They are dropped from questions, not from passages. */
export const framingWords = setOf(`
  please tell explain describe know knows wonder wondering want wants curious question questions answer answers
  article articles text passage paragraph document author writer excerpt according mention mentions mentioned
  many hi hello hey thanks thank guys somebody someone anybody anyone something anything exactly actually
  kind type sort called name named
`)

/** Words so common in every field that their presence or absence says little. They count, at a fraction of their weight. */
export const lightWords = setOf(`
  say said says tell told speak spoke talk talked ask asked make makes made take took taken taking give gave given gives giving get got
  go going went gone come came coming happen happened happening become became call calls hold held have use used uses using find found
  think thought see seen show shown put set keep kept want wanted need needed try tried help helped work worked play played
  bring brought begin began start started lead led leads leading follow followed include included involve involved consider considered
  people person man woman thing things way ways part parts place places number numbers amount total time times year years day days
  date month long big small large great good bad new old main different various certain general current currently recent recently today
  now right like well even still back country countries group groups member members
  reason purpose role result effect example case point fact matter situation problem issue issues area world state
  true possible important likely able according regarding concerning related whole other another next far
`)

/** What people write in a chat, and the word that it stands for. */
export const chatWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ppl: 'people', wen: 'when', wat: 'what', wht: 'what', wich: 'which', wer: 'where', hw: 'how', dey: 'they', da: 'the' },
    ...{ r: 'are', u: 'you', ur: 'your', n: 'and', rn: 'now', gov: 'government', govt: 'government', gvt: 'government' },
    ...{ bc: 'because', cuz: 'because', bcoz: 'because', pres: 'president', yr: 'year', yrs: 'years', msg: 'message', info: 'information' },
    ...{ pls: 'please', plz: 'please', thx: 'thanks', abt: 'about', btw: 'between', diff: 'different', num: 'number', pop: 'population' },
  }),
)

export const articles = setOf('a an the')
