/** The parts of Vitest's JSON report that are counted. */
export interface Report {
  readonly testResults: readonly FileReport[]
}

interface FileReport {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Counts one layer. A layer that left no report, and a file that broke before its first test, are failures. */
export function tally(report: Report | undefined): Tally {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const statuses = report.testResults.flatMap((file) => {
    const own = file.assertionResults.map(({ status }) => status)
    return file.status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  return { passed, failed, skipped: statuses.length - passed - failed }
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((total, one) => total + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** The files in which something failed, by their paths. */
export const failedFiles = (report: Report): readonly string[] =>
  report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)

/** The first run with each file that was run again as it was then. */
export const asRunAgain = (first: Report, again: Report): Report => ({
  testResults: first.testResults.map(
    (file) => again.testResults.find(({ name }) => name === file.name) ?? file,
  ),
})

/** What failed, a line each: a file that broke before its first test by its name alone. */
export const failures = (report: Report): readonly string[] =>
  report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`)
    return status === 'failed' ? [name] : []
  })
