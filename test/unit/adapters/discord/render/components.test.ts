import { expect, it } from 'vitest'
import { button, readCustomId } from '../../../../../adapters/discord/render/components.js'
import { type ButtonName, buttons } from '../../../../../src/commands/commands.js'

it.each(Object.keys(buttons) as ButtonName[])('the button %s is recognised when pressed, with the longest token', (name) => {
  const token = 't'.repeat(96)
  const { custom_id } = button(name, token, 'Press')
  expect(custom_id.length).toBeLessThanOrEqual(100)
  expect(readCustomId(custom_id)).toEqual({ name, token })
})
