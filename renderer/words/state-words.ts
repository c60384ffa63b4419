import { shortDate } from '../../shared/kernel/dates.ts'
import type { CaseNext, CaseState } from '../../shared/cases.ts'

export const caseStateWords: Readonly<Record<CaseState, string>> = {
  triaged: 'Not on an agenda',
  listed: 'Listed',
  heard: 'Heard, not decided',
  decided: 'Decided, not signed',
  confirmed: 'Confirmed by the chair, not signed',
  signed: 'Signed by both agencies',
  released: 'Released to both agencies',
  in_review: 'In review',
  closed: 'Closed',
}

/** "Listed for 27 Nov 2026, item 4", or the state in words. */
export function stateWords(state: CaseState, heldOn: string | null, position: number | null): string {
  if (state !== 'listed' || heldOn === null) return caseStateWords[state]
  return `Listed for ${shortDate(heldOn)}${position === null ? '' : `, item ${position}`}`
}

const nextThings: Readonly<Record<CaseNext['what'], string>> = {
  meeting: 'meeting',
  review: 'review',
  action: 'action due',
}

/** "review 26 Feb 2027". */
export const nextWords = ({ what, on }: CaseNext): string => `${nextThings[what]} ${shortDate(on)}`
