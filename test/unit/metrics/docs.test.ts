import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { withSection } from '../../../bench/quality/write-section.js'
import { createMetrics } from '../../../src/metrics/metrics.js'
import { repository } from '../../support/program.js'

const metrics = createMetrics()
const ready = { documents: 1, passages: 1, connected: {}, embeddings: 'none', waiting: null } as const
// Includes the metrics of the process.
metrics.page(null, async () => ready)
const exported = metrics.registry.getMetricsAsArray()
const own = exported.filter(({ name }) => name.startsWith('mission_desk_'))

/** The names of metrics in an expression, as on the page, without the suffixes of histograms. */
const namesIn = (expression: string): string[] =>
  [...expression.matchAll(/\b(?:mission_desk|nodejs|process)_\w+/g)].map(([name]) => name.replace(/_(?:bucket|sum|count)$/, ''))
const known = new Set(exported.map(({ name }) => name))
const labelsOf = new Map(
  exported.map((one) => [one.name, (one as unknown as { readonly labelNames?: readonly string[] }).labelNames ?? []]),
)
const readText = (file: string): Promise<string> => readFile(join(repository, file), 'utf8')

/** All expressions in a JSON or YAML value. */
const expressionsIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => (name === 'expr' ? [String(inner)] : expressionsIn(inner)))

describe.each([
  ['the dashboard', 'deploy/grafana.json', 20],
  ['the alert rules', 'deploy/alerts.yml', 8],
] as const)('%s', (_, file, least) => {
  const read = async (): Promise<string[]> => {
    const text = await readText(file)
    return expressionsIn(file.endsWith('.json') ? JSON.parse(text) : parse(text))
  }

  it('uses metrics that the desk exports', async () => {
    const expressions = await read()
    expect(expressions.length).toBeGreaterThanOrEqual(least)
    expect(expressions.flatMap(namesIn).filter((name) => !known.has(name))).toEqual([])
  })

  it('groups and selects by labels that these metrics have', async () => {
    for (const expression of await read()) {
      const names = namesIn(expression)
      const labels = new Set([...names.flatMap((name) => [...(labelsOf.get(name) ?? [])]), 'job', 'le'])
      const used = [
        ...[...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
        ...[...expression.matchAll(/(\w+)\s*=~?\s*"/g)].map(([, label = '']) => label),
      ]
      expect(used.filter((label) => !labels.has(label))).toEqual([])
    }
  })
})

describe('the metrics', () => {
  it('follow the names of Prometheus: the unit at the end, a total for what only grows', () => {
    for (const { name, type } of own) {
      expect(name).toMatch(/^mission_desk_[a-z_]+$/)
      expect(name.endsWith('_total')).toBe((type as unknown as string) === 'counter')
      expect(name).not.toMatch(/_(?:ms|millis|minutes)\b/)
    }
  })

  it('are in the documentation; `npx vitest run test/unit/metrics/docs.test.ts -u` writes it', async () => {
    const file = join(repository, 'docs/OPERATIONS.md')
    const rows = own.map(({ name, help }) => {
      const labels = (labelsOf.get(name) ?? []).map((label) => `\`${label}\``).join(', ')
      return `| \`${name}\` | ${labels} | ${help} |`
    })
    const table = ['| figure | by | what it says |', '|---|---|---|', ...rows].join('\n')
    const page = await readFile(file, 'utf8')
    await expect(withSection(page, 'figures', table, file)).toMatchFileSnapshot(file)
  })
})
