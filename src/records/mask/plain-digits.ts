/**
 * A text of the same length whose digits, dashes and other signs are those of ASCII: Arabic-Indic and full-width ones too.
 * @example plainDigits('٠٧１２－３') // '0712-3'
 */
export function plainDigits(text: string): string {
  return text.replace(/[^\p{ASCII}\p{L}\p{M}]/gu, (sign) => {
    const code = sign.charCodeAt(0)
    if (sign.length > 1) return sign
    // Full-width forms stand in the order of ASCII.
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    if (/\p{Nd}/u.test(sign)) return digitOf(code)
    return /\p{Pd}/u.test(sign) ? '-' : sign
  })
}

/** Every script has its ten digits in a row, and no digit before them. */
function digitOf(code: number): string {
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return String(code - zero)
}
