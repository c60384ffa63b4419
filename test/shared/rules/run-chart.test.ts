import { describe, expect, test } from 'vitest'
import { medianOf, runChart } from '../../../shared/rules/run-chart.ts'

const months = 'abcdefghijklmnopqrstuvwxyz'
const of = (...values: readonly (number | null)[]) =>
  runChart(values.map((value, at) => ({ at: months.charAt(at), value })))

describe('a run chart', () => {
  test('has its median in the middle, between the two middle ones of an even number', () => {
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
    expect(medianOf([])).toBe(null)
  })

  test('says nothing of under ten points', () => {
    expect(of(1, 1, 1, 1, 1, 1, 9, 9, 9)).toMatchObject({ isEnough: false, signals: [] })
    expect(of()).toEqual({ median: null, isEnough: false, signals: [] })
  })

  test('finds six in a row on one side of the median, and not five', () => {
    expect(of(1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9).signals).toEqual([
      { kind: 'shift', towards: 'down', from: 'a', to: 'f', points: 6 },
      { kind: 'shift', towards: 'up', from: 'g', to: 'l', points: 6 },
    ])
    expect(of(1, 2, 1, 2, 1, 8, 9, 8, 9, 8).signals).toEqual([])
  })

  test('passes over points on the median, which neither count nor break the row', () => {
    expect(
      of(1, 5, 2, 1, 2, 5, 1, 2, 8, 9, 8, 9, 8, 9).signals.map(({ from, points }) => [from, points]),
    ).toEqual([
      ['a', 6],
      ['i', 6],
    ])
  })

  test('finds five that all go up or all go down, equal neighbours counted once', () => {
    expect(of(5, 1, 2, 2, 3, 4, 5, 1, 5, 1, 5).signals).toContainEqual({
      kind: 'trend',
      towards: 'up',
      from: 'b',
      to: 'g',
      points: 5,
    })
    expect(of(5, 1, 2, 3, 4, 1, 5, 1, 5, 1).signals).toEqual([])
  })

  test('leaves out points that are not told', () => {
    expect(of(1, null, 2, 1, 2, 1, null, 2, 8, 9, 8, 9, 8, 9).signals).toHaveLength(2)
    expect(of(null, null, null)).toEqual({ median: null, isEnough: false, signals: [] })
  })
})
