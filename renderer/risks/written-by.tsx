import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { ViewWriter } from '../../shared/risk-views.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Small } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'

/** "Bridget Tolley, 20 Nov 2026", or for whom the coordinator wrote it down. */
export function writtenWords({ name, at, stoodIn }: ViewWriter, side: Side): string {
  const forWhom = stoodIn ? `${name} for ${theSide[side]}` : name
  return `${forWhom}, ${shortDate(dateOf(at))}`
}

interface WrittenByProps {
  /** Undefined: written before Accord kept whose hand it was, or nothing is written. */
  readonly writer: ViewWriter | undefined
  readonly side: Side
  readonly text: string
}

/** Beside an agency's view: whose words they are, and from when. */
export const WrittenBy = ({ writer, side, text }: WrittenByProps) =>
  writer && text !== '' ? <Small as="p">{writtenWords(writer, side)}</Small> : null
