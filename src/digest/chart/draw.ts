import { createRequire } from 'node:module'
import type { DayCount } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'
import { chartSvg, size } from './svg.js'

/** The chart's only font, so that it looks the same on every machine: Atkinson Hyperlegible (OFL 1.1), made to be read at small size. */
const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
)

/** Draw questions a day by outcome. @returns a PNG of `size` @throws where this machine has no renderer */
export async function drawDays(days: readonly DayCount[], say: Words): Promise<Uint8Array> {
  // Loaded when it is first needed: it is a binary, and a desk on a machine for which there is none still answers.
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(chartSvg(days, say), {
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Atkinson Hyperlegible' },
    fitTo: { mode: 'width', value: size.width },
  })
  return image.asPng()
}
