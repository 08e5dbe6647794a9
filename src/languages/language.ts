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

/** What the desk must know about a language to answer questions in it. A word is in small letters unless told otherwise. */
export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string
  readonly words: CommonWords
  readonly sentences: SentenceWords
  readonly calendar: CalendarWords
  readonly times: TimeWords
  readonly names: NameWords
  readonly offices: OfficeWords
  readonly questions: QuestionReader
  readonly questionMaker: QuestionMaker
  readonly references: ReferenceReader
  readonly values: ValueReader
  readonly claims: ClaimReader
  /** Reads the thesaurus from its file. */
  readonly thesaurus: () => Thesaurus
}

/** Words by how much they say, and the forms in which words are compared. */
export interface CommonWords {
  /** They carry no topic: neither indexed nor searched. */
  readonly stop: ReadonlySet<string>
  /** What people write in a chat for an everyday word: "ppl" for "people". */
  readonly chat: ReadonlyMap<string, string>
  /** They only frame a question ("tell me what the article says about …"): dropped from questions, not from passages. */
  readonly framing: ReadonlySet<string>
  /** So common in every field that their presence or absence says little: they count at a fraction of their weight. */
  readonly light: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Number words with their digits: `twelve`, `12`. */
  readonly numbers: ReadonlyMap<string, string>
  /** Small words that are names in capitals, with the terms of those names: `us` and `usa`. */
  readonly namesInCapitals: ReadonlyMap<string, string>
  /** Whether such a word is the name in small letters too, by the text before it: "the us". */
  readonly isNameAfter: (before: string) => boolean
  /** The form that a word shares with its other forms. */
  readonly stem: (word: string) => string
}

/** Words that tell where a sentence ends, each written as it stands in a text. */
export interface SentenceWords {
  /** After these a full stop does not end the sentence: `Mr`. */
  readonly titles: ReadonlySet<string>
  /** After these a full stop ends the sentence only before one of `starters`: `Inc`. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that begin a sentence far more often than they carry on a name such as "U.S. Army". */
  readonly starters: ReadonlySet<string>
}

export interface CalendarWords {
  /** The twelve months, in order. */
  readonly months: readonly string[]
  /** Whether a word is a month's or a weekday's name. */
  readonly names: (word: string) => boolean
}

/** How a question speaks about time, as words for `oneOf`. */
export interface TimeWords {
  /** They ask for what is newest: `now`, `latest`. */
  readonly newest: readonly string[]
  /** Without one of these, or a year, a question names no time. */
  readonly hints: readonly string[]
  /** Behind one of these a number of four digits is a year. */
  readonly beforeYear: readonly string[]
  /** How a word opens or closes a time: `since`, `after`, `until`, `before`. */
  readonly since: readonly string[]
  readonly after: readonly string[]
  readonly until: readonly string[]
  readonly before: readonly string[]
  /** Before the day on which somebody told it: `reported`. */
  readonly reporting: readonly string[]
  /** They join two times: `and`, `to`. */
  readonly joining: readonly string[]
}

/** Tells names apart, each a capitalised word as it stands in a text. */
export interface NameWords {
  /** Whether it stands before a person's name: `Minister`. */
  readonly isTitle: (word: string) => boolean
  /** Whether it is part of the name that a body of people has: `Council`. */
  readonly isOfBody: (word: string) => boolean
  /** Whether it names neither a person nor a body: `Summit`, `Kenyan`. */
  readonly isOfThing: (word: string) => boolean
  /** They stand behind a surname and say whose son it is, in small letters: `jr`. */
  readonly generations: ReadonlySet<string>
  /** The words behind a word of place that are written as names: `Haiti` in "in Haiti". */
  readonly behindPlaceWord: (sentence: string) => readonly string[]
  /** Whether the beginning of a sentence ends with a word of place: "who met him in". */
  readonly endsWithPlaceWord: (before: string) => boolean
  /** Whether a sentence says where without a name: "near the port". */
  readonly saysSomewhere: (sentence: string) => boolean
  /** A text without what turns a name into another word: "Kenya-led" names Kenya. */
  readonly withoutCompounds: (text: string) => string
}

/** How a text names an office, whose it is and who holds it. */
export interface OfficeWords {
  /** The offices that a body or a country has, and the like: `prime minister`. */
  readonly held: readonly string[]
  /** Those whose holder leads. */
  readonly leading: ReadonlySet<string>
  /** Words before an office that do not narrow it: `new`. */
  readonly recent: ReadonlySet<string>
  /** Whether a text between an office and a name says that the office is that name's: " of the ". */
  readonly linksOwner: (between: string) => boolean
  /** Whether a text ends with what makes the next word a noun: "met its ". */
  readonly endsInDeterminer: (before: string) => boolean
  /** How many letters at the end of a text belong to the office behind it: those of "the new ". */
  readonly leadLength: (before: string) => number
  /** Whether a question asks who holds the office behind this beginning of it. */
  readonly asksForHolder: (before: string) => boolean
  /** Whether a sentence may be about another time or office, or something that is not true. */
  readonly isInDoubt: (sentence: string) => boolean
  /** Whether a text says that an office passed from one person to another. */
  readonly tellsOfChange: (text: string) => boolean
  /** What reads as the holder's name around an office, likeliest first. @param before the text before the office @param after behind it */
  readonly holdersBeside: (before: string, after: string) => readonly HolderName[]
  /** What reads as the name of who leads what stands right before a text: "…, led by Ida Holm". */
  readonly ledBy: (after: string) => string | undefined
}

export interface HolderName {
  readonly name: string
  /** Where the name ends in the text behind the office, if the words behind it may say whose the office is. */
  readonly end?: number
}

/** Reads what a question asks for. */
export interface QuestionReader {
  /** Words by which a definition is asked for: they are no part of the thing. */
  readonly meaningWords: ReadonlySet<string>
  /** The question in words that a text may hold: "Has it ended?" for "Is it over?", and "second" for "2nd". */
  readonly inFullWords: (question: string) => string
  readonly answerTypeOf: (question: string) => AnswerType
  /** The thing that a question asks the definition of, in small letters; undefined if it asks for something else. */
  readonly thingAsked: (question: string) => string | undefined
  readonly asksWho: (question: string) => boolean
  /** Whether the beginning of a question asks for a kind of what comes next: "which" of "which African countries". */
  readonly endsAskingKind: (before: string) => boolean
  readonly asksForCountry: (question: string) => boolean
  /** The short form that a question asks the words of: "MSS" of "What does MSS stand for?"; undefined if it asks something else. */
  readonly shortFormAsked: (question: string) => string | undefined
  /** The two things that a question asks the difference of, in small letters; undefined if it asks something else. */
  readonly thingsCompared: (question: string) => readonly [string, string] | undefined
  /** What a question counts: "Kenyan police" of "How many Kenyan police came?"; empty if it counts nothing. */
  readonly countedIn: (question: string) => string
  /** The questions that stand in one: "How many came" and "when?" of "How many came and when?"; the whole if it is one. */
  readonly partsOf: (question: string) => readonly string[]
  /** Whether a question is about what is over: "Where did Ruto speak?". What has changed since does not bear on its answer. */
  readonly asksOfPast: (question: string) => boolean
  /** Whether a text begins as a question or a request does. */
  readonly beginsAsQuestion: (text: string) => boolean
  readonly holdsQuestionWord: (text: string) => boolean
  /** The new subject of the same question: "Belize" of "And Belize?"; undefined if it asks something itself. */
  readonly otherAsked: (question: string) => string | undefined
}

/** Words that stand for something named before. */
export interface ReferenceReader {
  /** The first pronoun of a question that stands for something outside of it. */
  readonly pronounIn: (question: string) => Pronoun | undefined
  /** Whether a text begins with "its" or the like. */
  readonly beginsOwning: (text: string) => boolean
  /** Put a name where that pronoun stands: "Who leads it?" and "BINUH" make "Who leads BINUH?". */
  readonly putInPlace: (question: string, name: string) => string
  /** "The the" and "the a" become one article: what a name that was put in place of another leaves. */
  readonly withoutDoubleArticles: (text: string) => string
  /** Whether a sentence cannot be understood without the one before: "He said so." */
  readonly leansBack: (sentence: string) => boolean
  /** Whether a sentence goes on about the same person or thing. */
  readonly carriesOn: (sentence: string) => boolean
  /** Whether a sentence only announces the next: "Sources disagree:". */
  readonly announces: (sentence: string) => boolean
  /** Whether a sentence points, further inside, to a thing that was named before: "in that operation". */
  readonly pointsBack: (sentence: string) => boolean
}

export interface Pronoun {
  readonly index: number
  /** As it stands in the question. */
  readonly word: string
  /** Where the verb begins that stands before it: "did" of "How many officers did they send?"; otherwise its own place. */
  readonly from: number
  /** Only a person can be meant. */
  readonly isPerson: boolean
  /** It says whose something is, as "its" does. */
  readonly isOwner: boolean
}

/** Makes questions that anybody may ask. What it makes is a whole question whatever is given; undefined if it might not be. */
export interface QuestionMaker {
  /** @param below the text below the heading */
  readonly ofHeading: (heading: string, below: string) => string | undefined
  /** Of the first sentence of a text, if it says what something is. */
  readonly ofSentence: (sentence: string) => string | undefined
  /** What a short form stands for. */
  readonly ofShortForm: (shortForm: string) => string
}

/** Finds what may be an answer, each as it stands in a text, in order. */
export interface ValueReader {
  readonly money: (text: string) => readonly string[]
  readonly durations: (text: string) => readonly string[]
  readonly times: (text: string) => readonly string[]
  readonly numbers: (text: string) => readonly string[]
  /** A text with blanks in place of the numbers that are no counts: dates, years, and numbers that name a thing. */
  readonly withoutNamingNumbers: (text: string) => string
}

/** Tells what a sentence claims. */
export interface ClaimReader {
  /** Whether it holds a "not". */
  readonly negates: (text: string) => boolean
  /** Whether it holds a verb that says as much: "failed to". */
  readonly denies: (text: string) => boolean
  /** Pairs of everyday words of opposite sense. */
  readonly opposites: readonly (readonly [string, string])[]
  /** Relations between persons in an office that share all words but one with the office itself: "who led it before Holm?". */
  readonly relations: readonly {
    readonly name: string
    readonly asks: (question: string) => boolean
    readonly says: (text: string) => boolean
    /** The question names one person, and asks for another. */
    readonly ofAnother: boolean
  }[]
  /** Whether a question asks for one of these relations, and a text does not say it. */
  readonly missingRelation: (question: string, text: string) => boolean
  /** Whether a question counts time, money, votes or countries, and no people. */
  readonly countsNobody: (question: string) => boolean
  /** Whether a text says who replaced whom, but not what a question asks: it is about others, or the other way round. */
  readonly turnsRound: (question: string, text: string) => boolean
  /** The clauses of a text: "Ida sent two, and Per sent one" has two. */
  readonly clausesOf: (text: string) => readonly string[]
  /** Whether a question asks for what somebody said. */
  readonly asksForWords: (question: string) => boolean
  /** Whether a text tells what somebody said or thought, as far as its verbs show. */
  readonly quotes: (text: string) => boolean
  /** The fate of people according to a text: `dead`, `hurt` … A figure of the dead counts nobody else. */
  readonly fatesIn: (text: string) => ReadonlySet<string>
  /** Whether it says that something is not known, and nothing else. */
  readonly tellsOfIgnoranceAlone: (text: string) => boolean
  /** Whether a question asks for the first, and a text is about the second and not the first. */
  readonly ranksOtherwise: (question: string, text: string) => boolean
  /** Whether only the text is about something that belongs to a thing and has a time of its own, such as "the results of". */
  readonly datesAnAspect: (question: string, text: string) => boolean
  /** Whether a question asks for what was done, and a text tells only what somebody planned or promised. */
  readonly onlyPlans: (question: string, ofPast: boolean, text: string) => boolean
  /** Whether a text tells of what is no longer so, to a question that does not ask for it. */
  readonly onlyFormer: (question: string, text: string) => boolean
  /** How surely a sentence gives a reason, 0 to 1. */
  readonly givesReason: (sentence: string) => number
  /** Whether it gives one in so many words: "because", and not "therefore", behind which stands what follows. */
  readonly givesReasonPlainly: (sentence: string) => boolean
  /** Whether it says that sources disagree. */
  readonly tellsOfDisagreement: (text: string) => boolean
  /** How far the text after a thing's name says what it is: `plainly` "X means …", "X is a …"; `is` "X is …"; `described` "X, the …". */
  readonly definesBefore: (after: string) => 'plainly' | 'is' | 'described' | undefined
  /** Whether a thing is defined by what stands around it: `named` "named X as …", `titled` "the envoy X". */
  readonly definesAround: (before: string, after: string) => 'named' | 'titled' | undefined
}

/** Everyday words for the same thing, or nearly. */
export interface Thesaurus {
  /** Single words, separated by blanks, a group a line. */
  readonly groups: readonly string[]
  /** Phrases, and behind `: ` single words for each. Verbs stand in their base form. */
  readonly phrases: readonly string[]
  /** Verbs, and behind each those of its forms that no stemmer joins. */
  readonly irregularVerbs: readonly string[]
}
