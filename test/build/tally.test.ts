import { describe, expect, test } from 'vitest'
import { closingLine, tally, together } from '../../build/tally.ts'

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
})

describe('tally', () => {
  test('counts each test by what became of it', () => {
    const report = {
      testResults: [file('passed', 'passed', 'pending'), file('failed', 'failed', 'passed', 'todo')],
    }
    expect(tally(report)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  test('counts a file that broke before its first test as a failure', () => {
    expect(tally({ testResults: [file('failed'), file('passed', 'passed')] })).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  test('counts a layer without a report as a failure', () => {
    expect(tally(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

test('closes with one line for all layers', () => {
  const layers = [
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 1 },
  ]
  expect(closingLine(together(layers))).toBe('12 passed, 1 failed, 1 skipped')
})
