/** Five things, each described at such length that no message holds all of them. */
export const wares = ['barley', 'copper', 'indigo', 'timber', 'walnut']

const brought = (ware: string): string => Array.from({ length: 160 }, (_, i) => `${ware}${i}`).join(', ')
const paragraphs = wares.map((ware, n) => `In 190${n} the merchants of ${ware} brought ${brought(ware)} to Oreby.`)
/** A document whose points take more than one message. */
export const annals = `# The annals\n\n${paragraphs.join('\n\n')}\n`
