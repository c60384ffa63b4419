import { useMay } from '../data/open-session.ts'
import type { Standing } from './standing.ts'

const listable: ReadonlySet<string> = new Set(['triaged', 'heard', 'in_review', 'released', 'confirmed'])

/** Whether whoever is here may put this case on an agenda: it is on none, and nothing of it waits for signatures. */
export function useMayList({ case: one, listed }: Standing): boolean {
  const mayList = useMay('meetings.addCases')
  return mayList && !listed && listable.has(one.state)
}
