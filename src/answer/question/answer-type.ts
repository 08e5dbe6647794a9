/** What a question asks for, as far as its words tell. `other` covers what no rule knows. */
export type AnswerType =
  | 'definition'
  | 'number'
  | 'money'
  | 'duration'
  | 'time'
  | 'person'
  | 'name'
  | 'place'
  | 'cause'
  | 'manner'
  | 'yes-no'
  | 'other'

const rules: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'money',
    /\bhow much\b.*\b(?:cost|costs|money|paid|pay|spend|spent|raised?|fund|funds|funding|worth|price|budget|give|gave|given|dollars?|need|owed?)\b|\b(?:what|which)\b.*\b(?:cost|price|budget)\b|\bhow (?:expensive|costly)\b|^(?:cost|price|budget) of\b/,
  ],
  ['duration', /\bhow long\b|\bfor how (?:many|long)\b.*\b(?:days|weeks|months|years)\b/],
  [
    'time',
    /^when\b|\bwhen (?:did|was|were|is|are|does|do|will|has|have|had|can|should)\b|\b(?:what|which)(?:'s| is| was)? (?:the )?(?:exact )?(?:date|day|year|month|decade|century|time)\b|\b(?:what|which) (?:\w+ ){0,3}(?:date|year|month)\b|\b(?:since|until|till|by) when\b|\bhow (?:soon|recently)\b|\b(?:date|day) of\b/,
  ],
  [
    'number',
    /\bhow many\b|\bhow (?:much|large|big|strong|old|far|high|tall|fast|deep|wide|often|numerous)\b|\b(?:what|which)\b.*\b(?:number|percent|percentage|proportion|share|figure|total|amount|rate|size|strength|headcount|resolution number)\b|\bnumber of\b|\bwhat number\b/,
  ],
  [
    'person',
    /^who\b|\bwho(?:m|se)?\b|\bby whom\b|\b(?:what|which) (?:person|man|woman|leader|official|politician|judge|minister|president|officer|commander|general|king|queen|scientist|author|writer)\b/,
  ],
  [
    'name',
    /\bnames? of\b|\b(?:called|named)\s*\??$|\b(?:what|which) (?:\w+ )?(?:company|firm|operator|gang|bank|charity|newspaper|agency|organi[sz]ation|party|ship|airline|lobby|hotel|street|court|law)\b/,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:place|city|town|country|countries|nation|nations|state|region|continent|capital|province|village|location|venue)\b/,
  ],
  ['cause', /\bwhy\b|\bwhat (?:\w+ )?(?:reason|reasons|cause|causes|caused|led to|prompted|made)\b|\bfor what reason\b|\bhow come\b/],
  ['manner', /\bhow\b/],
  ['yes-no', /^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/],
]

const whatIs =
  /^(?:so |and |please |ok |hi |hello )?(?:who|what)(?:'s|s| is| are| was| were)(?: the| an| a)? (.+?)(?: stands? for| means?| short for)?[\s?!.]*$|^(?:what (?:does|do|did) )(.+?) (?:mean|stand for)[\s?!.]*$|^(?:meaning|definition) of (.+?)[\s?!.]*$|^(.+?) (?:meaning|definition)[\s?!.]*$/
/** A question about one of these asks for who holds it, not for what it is. */
const roles =
  /\b(?:president|minister|commander|leader|head|chief|chair|chairman|spokes\w+|director|ambassador|representative|king|queen|judge|mayor|governor|author|winner|founder|capital|cost|price|number|population|size|strength|date|reason|name|age|currency)\b/
/** A name has no more words than this. */
const longestName = 5

/** The thing that a question asks the definition of, in small letters; undefined where it asks for something else. */
export function thingAsked(question: string): string | undefined {
  return whatIs
    .exec(plain(question))
    ?.slice(1)
    .find((group) => group !== undefined)
}

const plain = (question: string): string => question.trim().toLowerCase().replace(/’/g, "'")

/** What a question asks for. @param question as typed */
export function answerTypeOf(question: string): AnswerType {
  const text = plain(question)
  const thing = thingAsked(question)
  const isName =
    thing !== undefined &&
    thing.split(/\s+/).length <= longestName &&
    !roles.test(thing) &&
    !/(?:'s| of| in| for| to| by| from| with| that| who| which| doing| going| called| named)\b/.test(thing)
  if (isName) return 'definition'
  return rules.find(([, rule]) => rule.test(text))?.[0] ?? 'other'
}
