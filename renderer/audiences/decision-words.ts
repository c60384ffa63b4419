import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { MarkDecision } from '../../shared/audiences.ts'
import type { Audience } from '../../shared/records.ts'
import { theSide } from '../words/agencies.ts'

/** "Helen Marchbank decided on 3 March 2026 that health may have it: “…”". */
export function decisionWords(audience: Audience, { by, at, shareWith, reason }: MarkDecision): string {
  const what =
    audience === 'withhold_from_person'
      ? 'a letter may go without it'
      : shareWith.length === 0
        ? 'no copy has it'
        : `${shareWith.map((side) => theSide[side]).join(' and ')} may have it`
  return `${by} decided on ${dateAndTime(at)} that ${what}: “${reason}”.`
}
