import type { Progress } from '../data/use-progress.ts'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** "7.9 of 10.2 MB", "400 of 60,000 rows". */
export function progressWords({ done, total, unit }: Pick<Progress, 'done' | 'total' | 'unit'>): string {
  if (unit === 'bytes') return `${megabytes(done)} of ${megabytes(total)} MB`
  return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${unit}`
}
