import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const figuresPath = join(import.meta.dirname, '../../test-results/faults.jsonl')

/** One line of the table that `npm run test:faults` ends with. */
export function report(what: string, figures: Readonly<Record<string, number | string>>): void {
  mkdirSync(dirname(figuresPath), { recursive: true })
  appendFileSync(figuresPath, `${JSON.stringify({ what, ...figures })}\n`)
}

/** Any of a list, and any number from 0 up to but not including `n`. */
export const below = (n: number): number => Math.floor(Math.random() * n)
