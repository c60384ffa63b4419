import type { CasePage } from '../../shared/cases.ts'

const settled: ReadonlySet<string> = new Set([
  'decided',
  'confirmed',
  'signed',
  'released',
  'in_review',
  'closed',
])

/** What was decided comes first on the page, and what was prepared is folded away: the case is not on an agenda again. */
export const isSettled = ({ case: { state }, decisions }: Pick<CasePage, 'case' | 'decisions'>): boolean =>
  settled.has(state) && decisions.length > 0
