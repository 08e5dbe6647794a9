/**
 * The languages that the desk's own words are given in, each by its own name, in the order in which they are offered. Everything that
 * lists them takes them from here.
 */
export const languageNames = { en: 'English', fr: 'Français', ht: 'Kreyòl ayisyen', sw: 'Kiswahili', es: 'Español' } as const

/** A language of the desk's own words, by its BCP 47 tag. */
export type Language = keyof typeof languageNames

export const languages = Object.keys(languageNames) as Language[]

/**
 * The language that is meant by what somebody typed: a tag, or the language's own name, with accents or without, or its first word.
 * Anything else comes back as it was typed.
 * @example typedLanguage('Kreyol') // 'ht'
 */
export function typedLanguage(typed: string): string {
  const plain = withoutAccents(typed)
  const named = languages.find((one) => {
    const name = withoutAccents(languageNames[one])
    return plain === one || plain === name || plain === name.split(' ')[0]
  })
  return named ?? typed
}

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
