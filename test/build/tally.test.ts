import { describe, expect, test } from 'vitest'
import { asRunAgain, closingLine, failedFiles, failures, tally, together } from '../../build/tally.ts'

const file = (status: string, ...statuses: string[]) => named('a.test.ts', status, ...statuses)

const named = (name: string, status: string, ...statuses: string[]) => ({
  name,
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: `case ${index + 1}` })),
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

describe('what failed', () => {
  const first = {
    testResults: [
      named('steady.test.ts', 'passed', 'passed'),
      named('shaky.test.ts', 'failed', 'passed', 'failed'),
      named('broken.test.ts', 'failed'),
    ],
  }

  test('is said by file and name, and a file that broke before its first test by its own', () => {
    expect(failures(first)).toEqual(['shaky.test.ts: case 2', 'broken.test.ts'])
    expect(failedFiles(first)).toEqual(['shaky.test.ts', 'broken.test.ts'])
  })

  test('counts as it was when it was run again, and what was not run again as it was', () => {
    const again = {
      testResults: [named('shaky.test.ts', 'passed', 'passed', 'passed'), named('broken.test.ts', 'failed')],
    }
    const settled = asRunAgain(first, again)
    expect(tally(settled)).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(failures(settled)).toEqual(['broken.test.ts'])
  })

  test('stays failed where the second run says nothing of it', () => {
    expect(tally(asRunAgain(first, { testResults: [] }))).toEqual({ passed: 2, failed: 2, skipped: 0 })
  })
})
