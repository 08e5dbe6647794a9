import { z } from 'zod'

export const webUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })

/** Several ids with commas or blanks between them. @param rule what is said where one is none */
export const ids = (form: RegExp, rule: string) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((all) => all.every((id) => form.test(id)), rule)

/** A whole number within bounds. @param rule what is said where it is none */
export const wholeNumber = (least: number, most: number, rule: string) => z.coerce.number(rule).int(rule).min(least, rule).max(most, rule)
