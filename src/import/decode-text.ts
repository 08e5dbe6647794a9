import { TextDecoder } from '@exodus/bytes/encoding.js'
import sniffEncoding from 'html-encoding-sniffer'
import { decodeUtf8 } from '../knowledge/decode.js'
import { refusal } from './refusal.js'

/** Encodings in which any bytes are a text. A text that is said to be in one of them may well be UTF-8. */
const singleByte = /^(?:windows-\d+|ISO-8859-\d+(?:-I)?|macintosh|IBM866|KOI8-[RU])$/i

/**
 * Read a text's bytes: by its byte order mark, otherwise by the server's charset, otherwise by the page's own.
 * If that cannot be right, they are read as what they are: UTF-8 that is called something else, or something else that is called UTF-8.
 * @param charset what the server said
 * @returns the text, and notes: what the operator should know of how it was read
 * @throws DeskError if nothing knows the charset
 */
export function decodeText(bytes: Uint8Array, charset: string | null): { readonly text: string; readonly notes: readonly string[] } {
  const utf8 = decodeUtf8(bytes)
  const says = sniffEncoding(bytes, { ...(charset !== null && { transportLayerEncodingLabel: charset }), defaultEncoding: 'UTF-8' })
  if (says === 'UTF-8' || (utf8 !== null && singleByte.test(says))) {
    if (utf8 !== null) {
      const wrong = says !== 'UTF-8' && bytes.some((byte) => byte > 127)
      return { text: withoutMark(utf8), notes: wrong ? [`it says it is ${says}, but it is UTF-8 and was read as that`] : [] }
    }
    const own = sniffEncoding(bytes, { defaultEncoding: 'windows-1252' })
    const encoding = own === 'UTF-8' ? 'windows-1252' : own
    return { text: decodeAs(bytes, encoding), notes: [`it is not UTF-8 and was read as ${encoding}: check that its accents are right`] }
  }
  return { text: decodeAs(bytes, says), notes: [] }
}

/** Node's own decoder takes windows-1252 for ISO 8859-1 (so in 20.20): it loses dashes and quotation marks. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    throw refusal(`has the charset ${encoding}, which cannot be read: save it as UTF-8`)
  }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '')
