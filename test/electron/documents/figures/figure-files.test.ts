import { describe, expect, test } from 'vitest'
import type { Figures, ToldNumber } from '../../../../shared/figures.ts'
import { figureFiles, figuresPage } from '../../../../electron/documents/figures/figure-files.ts'
import { wordText } from './word-text.ts'

const told = (n: number, of: number): ToldNumber => ({ n, of, value: n / of, isKept: false })
const kept = (of: number | null): ToldNumber => ({ n: null, of, value: null, isKept: true })

const figures: Figures = {
  scope: { from: '2026-04', to: '2026-05', team: null, agency: null, panel: null, by: 'team' },
  at: '2026-06-03T09:30:00.000Z',
  teams: [],
  panels: [],
  figures: [
    {
      id: 'panelShare',
      whole: told(30, 67),
      months: [
        { month: '2026-04', ...told(18, 30) },
        { month: '2026-05', ...told(12, 37) },
      ],
      parts: [
        { key: 'a', name: '=Riverside', ...kept(11) },
        { key: 'b', name: 'Older adults', ...kept(16) },
        { key: 'c', name: 'Early intervention', ...told(20, 40) },
      ],
    },
    { id: 'healthYear', whole: { n: null, of: null, value: 1_234_50, isKept: false }, months: [], parts: [] },
    { id: 'daysToDecision', whole: { n: null, of: null, value: 31, isKept: false }, months: [], parts: [] },
  ],
}
const paper = { figures, panelName: 'Northgate & Harrow Vale' }

describe('a board paper', () => {
  test('says what each figure is and can’t show, and what is not told, on the page and in Word alike', async () => {
    const { html } = figuresPage(paper)
    const [word] = await figureFiles(paper, null)
    for (const said of [
      'Is this working?',
      'April 2026 to May 2026',
      'Decided at the panel',
      '30 of 67 (45%).',
      'What it can’t show',
      'Whether the panel was needed.',
      'Not told',
      '£1,235',
      '31 days',
      'Numbers under 5 are not told',
    ]) {
      expect(html).toContain(said)
      expect(await wordText(word?.bytes)).toContain(said)
    }
  })

  test('is the same in a table of its own, with what is not told left empty and no formula in it', async () => {
    const [, csv] = await figureFiles(paper, null)
    const lines = new TextDecoder().decode(csv?.bytes).split('\r\n')
    expect(csv?.name).toBe('figures-2026-04-to-2026-05.csv')
    expect(lines[0]).toMatch(
      /^group,measure,first_month,last_month,by,part,counted,out_of,value,unit,not_told,/,
    )
    expect(lines[1]).toContain('Decided at the panel,2026-04,2026-05,whole,,30,67,0.4478,share,no,')
    expect(lines.find((line) => line.includes('Riverside'))).toContain(",team,'=Riverside,,11,,share,yes,")
    expect(lines.find((line) => line.includes('Health pays'))).toContain(',whole,,,,1234.50,pounds,no,')
  })

  test('draws the months of a figure, apart where one between is not told, and joined where all are', () => {
    const of = (second: ToldNumber): string => {
      const months = [
        { month: '2026-04', ...told(18, 30) },
        { month: '2026-05', ...second },
        { month: '2026-06', ...told(12, 37) },
      ]
      const whole = told(30, 67)
      const one = { ...figures, figures: [{ id: 'panelShare' as const, whole, months, parts: [] }] }
      return figuresPage({ ...paper, figures: one }).html
    }
    const lines = (html: string): number =>
      /class="drawn"><path d="([^"]+)"/.exec(html)?.[1]?.match(/M/g)?.length ?? 0
    expect(lines(of(told(10, 20)))).toBe(1)
    expect(lines(of(kept(20)))).toBe(2)
    expect(of(kept(20))).toContain('by month')
    expect(of(kept(20))).toContain('Apr 26')
  })

  test('has no table and no picture of months or teams of which none is told', () => {
    const months = ['2026-04', '2026-05'].map((month) => ({ month, ...kept(11) }))
    const parts = [{ key: 'a', name: 'Riverside', ...kept(11) }]
    const one = { id: 'panelShare' as const, whole: kept(22), months, parts }
    const { html } = figuresPage({ ...paper, figures: { ...figures, figures: [one] } })
    expect(html).toContain('No month can be told by itself')
    expect(html).toContain('By team: nothing can be told by itself.')
    expect(html).not.toMatch(/Riverside|by month|class="drawn"/)
  })

  test('gives the same bytes of the same figures', async () => {
    const [first, again] = [await figureFiles(paper, null), await figureFiles(paper, null)]
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
      again.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    )
  })
})
