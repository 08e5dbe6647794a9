import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Words with the same meaning, in two languages; each group has its own direction. */
const groups = [
  ['bridge', 'pont'],
  ['harbour', 'port'],
  ['police', 'officers'],
  ['pays', 'costs', 'money'],
  ['the', 'is', 'where', 'of', 'le'],
  // Enough words of the calibration for this model to recognise its answers.
  ...[
    ['fuel', 'petrol'],
    ['train', 'railway'],
    ['hospital', 'clinic'],
    ['teachers', 'school'],
    ['university', 'college'],
    ['vote', 'ballot'],
  ],
]
/** The length of its vectors. */
export const tinyDimensions = groups.length
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']
const words = [...special, ...groups.flat()]
/** The special words have no direction. */
const table = words.map((word) => groups.map((group) => (group.includes(word) ? 1 : 0)))

/**
 * Write a sentence model into a folder, in the layout of the Hugging Face hub. It gives each word the direction of its group, and nothing more.
 * @param file the name of the ONNX file
 */
export async function writeTinyModel(folder: string, file = 'onnx/model.onnx'): Promise<void> {
  const beside = { 'tokenizer.json': JSON.stringify(tokenizer), 'tokenizer_config.json': JSON.stringify({ model_max_length: 64 }) }
  for (const [name, content] of Object.entries({ ...beside, [file]: onnx() })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

const tokenizer = {
  version: '1.0',
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: Object.fromEntries(['[CLS]', '[SEP]'].map((name) => [name, { id: name, ids: [words.indexOf(name)], tokens: [name] }])),
  },
  decoder: null,
  model: {
    ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100 },
    vocab: Object.fromEntries(words.map((word, place) => [word, place])),
  },
}

// The fields of ONNX's protocol buffers by their numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const [float, int64] = [1, 7]

/** A graph that looks up each token in the table. */
function onnx(): Buffer {
  const values = Buffer.from(Float32Array.from(table.flat()).buffer)
  const weights = message([1, words.length], [1, groups.length], [2, float], [8, 'table'], [9, values])
  const node = message([1, 'table'], [1, 'input_ids'], [2, 'last_hidden_state'], [4, 'Gather'])
  const inputs = ['input_ids', 'attention_mask'].map((name) => [11, tensorInfo(name, int64, ['batch', 'tokens'])] as const)
  const output = tensorInfo('last_hidden_state', float, ['batch', 'tokens', groups.length])
  const graph = message([1, node], [2, 'tiny'], [5, weights], ...inputs, [12, output])
  return message([1, 8], [7, graph], [8, message([2, 17])])
}

function tensorInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map((size) => [1, message(typeof size === 'string' ? [2, size] : [1, size])] as const)
  return message([1, name], [2, message([1, message([1, type], [2, message(...dims)])])])
}

/** Fields in the wire format of protocol buffers: whole numbers directly, everything else with its length. */
function message(...fields: readonly (readonly [number, number | string | Buffer])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([field, value]) => {
      if (typeof value === 'number') return [varint(field << 3), varint(value)]
      const bytes = Buffer.from(value)
      return [varint((field << 3) | 2), varint(bytes.length), bytes]
    }),
  )
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left >>= 7) bytes.push((left & 127) | 128)
  return Buffer.from([...bytes, left])
}
