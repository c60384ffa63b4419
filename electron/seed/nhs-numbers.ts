import { hasValidCheckDigit } from '../../shared/kernel/nhs-number.ts'

const six = 1_000_000
// Has no divisor in common with a million, so that every number comes once.
const step = 611_953

/** Valid numbers of the range that nobody is given (999), each once, in no order that shows. */
export function* inventedNumbers(taken: ReadonlySet<string>, from: number): Generator<string, undefined> {
  for (let turn = 0; turn < six; turn += 1) {
    const nine = `999${String((from + turn * step) % six).padStart(6, '0')}`
    const whole = [...'0123456789'].map((digit) => nine + digit).find(hasValidCheckDigit)
    if (whole !== undefined && !taken.has(whole)) yield whole
  }
  return undefined
}
