import { describe, expect, it } from 'vitest'
import { markdownTable } from '../../../bench/quality/markdown-table.js'
import type { DeskMeasured, Measured } from '../../../bench/quality/measured.js'
import { formatQuality, type QualityReport } from '../../../bench/quality/report.js'
import { table } from '../../../src/eval/report.js'

const finding = {
  ...{ questions: 5, answerable: 4, passageFirst: 0.5, passageInThree: 0.75, mrr10: 0.625 },
  ...{ firstExcerpt: 0.25, anyExcerpt: 0.5, meanWords: 17.25 },
}
const peer: Measured = { name: 'Peer', passages: 3, finding, time: { p50: 0.5, p95: 12.34 }, build: 1_234, memory: 3 * 2 ** 20 }
const apart = { others: 1, auroc: 0.875, atNineTenths: 0.5, answered: 0 }
const desk: DeskMeasured = {
  ...{ ...peer, name: 'Mission Desk', unanswerable: apart, resident: 200 * 2 ** 20 },
  otherArticle: { others: 2, auroc: 0.99, atNineTenths: 0.01, answered: 0 },
  offTopic: { others: 0, auroc: null, atNineTenths: null, answered: null },
}
const report: QualityReport = {
  date: '2026-11-27',
  machine: { cpu: 'A processor', cores: 2, memory: 2 ** 34, system: 'linux x64', node: 'v20.20.2', load: 0.1 },
  command: 'npm run bench:quality -- --squad file.json',
  desks: [desk],
  peers: [peer],
  install: { packages: 12, bytes: 5 * 2 ** 20 },
}

describe('the peer report', () => {
  const drawn = formatQuality(report, table)

  it('says when, where and with what it was made', () => {
    expect(drawn).toMatch(/^2026-11-27 · A processor, 2 cores, 16\.0 GiB · linux x64 · node v20\.20\.2/)
    expect(drawn).toContain('`npm run bench:quality -- --squad file.json`')
    expect(drawn).toContain('5 questions, 4 of them with an answer, over 3 passages.')
  })

  it('has a row for the desk and for each peer, with the same columns', () => {
    const figures = /50\.0 % +75\.0 % +0\.625 +25\.0 % +50\.0 % +17\.3 +0\.50 ms +12\.3 ms +1,234 ms +3\.0 MiB$/.source
    expect(drawn).toMatch(new RegExp(`^Mission Desk +${figures}`, 'm'))
    expect(drawn).toMatch(new RegExp(`^Peer +${figures}`, 'm'))
  })

  it('shows how well unanswerable questions are recognised, or a dash if there were none', () => {
    expect(drawn).toMatch(/only look answerable +1 +0\.875 +50\.0 % +0\.0 %$/m)
    expect(drawn).toMatch(/on another article +2 +0\.990 +1\.0 % +0\.0 %$/m)
    expect(drawn).toMatch(/all other articles at once +0 +– +– +–$/m)
  })

  it('shows the memory of the process and the size of the installation', () => {
    expect(drawn).toContain('200.0 MiB resident')
    expect(drawn).toContain('12 packages that production needs: 5.0 MiB')
  })

  it('can be drawn without any engine', () => {
    expect(formatQuality({ ...report, desks: [], peers: [] }, table)).toContain('Nothing was measured.')
  })
})

describe('a table in Markdown', () => {
  it('has a header, a left-aligned first column and right-aligned others', () => {
    expect(
      markdownTable([
        ['', 'n'],
        ['all', '12'],
      ]),
    ).toBe('|     |  n |\n| :-- | -: |\n| all | 12 |')
  })

  it('stays intact if a cell contains Markdown characters', () => {
    expect(markdownTable([['a|b'], ['*c*']])).toBe('| a\\|b  |\n| :---- |\n| \\*c\\* |')
  })
})
