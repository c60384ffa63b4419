import { z } from 'zod'

const part = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/

/** "1-4, 9" as people write it; empty means every page. */
export const PageRange = z
  .string()
  .max(200)
  .refine((text) => pagesIn(text, Infinity) !== null, 'write pages as 1-4, 9')

/** The pages of a range, in order, each once, of `total`; null where it is no range. Empty: every page. */
export function pagesIn(range: string, total: number): readonly number[] | null {
  if (range.trim() === '')
    return Number.isFinite(total) ? Array.from({ length: total }, (_, at) => at + 1) : []
  const chosen = new Set<number>()
  for (const text of range.split(',')) {
    const [, first, last] = part.exec(text.trim()) ?? []
    const [from, to] = [Number(first), Number(last ?? first)]
    if (first === undefined || from < 1 || to < from) return null
    for (let page = from; page <= Math.min(to, total, 9999); page += 1) chosen.add(page)
  }
  return [...chosen].toSorted((a, b) => a - b)
}
