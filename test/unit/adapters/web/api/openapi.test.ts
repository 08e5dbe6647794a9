import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { withServed } from '../../../../worlds/served.js'

describe('the description of the API', () => {
  it.each([[[]], [['a-key-of-this-desk']]])('is valid OpenAPI 3.1, and readable by anybody (keys: %j)', (keys) =>
    withServed({ keys, publicUrl: 'https://desk.example' }, async ({ get }) => {
      const { status, body } = await get('/api/openapi.json')
      expect(status).toBe(200)
      expect(body).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://desk.example/api' }] })
      expect(body.security).toEqual(keys.length === 0 ? [] : [{ key: [] }])
      const validator = new Validator()
      expect(await validator.validate(body)).toEqual({ valid: true })
      expect(validator.version).toBe('3.1')
    }),
  )

  it('names every path with its result, and every schema once', () =>
    withServed({}, async ({ get }) => {
      const { body } = await get('/api/openapi.json')
      expect(Object.keys(body.paths)).toEqual(['/ask', '/summary', '/documents', '/documents/{id}', '/passages/{id}'])
      const schemas = ['Answer', 'Ask', 'CitedDocument', 'Document', 'DocumentPassage', 'DocumentText', 'Excerpt', 'Passage', 'Problem']
      expect(Object.keys(body.components.schemas).sort()).toEqual([...schemas, 'Shape', 'Source', 'Summarize', 'Summary'])
      const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
      expect(new Set(references)).toEqual(new Set(Object.keys(body.components.schemas)))
    }))
})
