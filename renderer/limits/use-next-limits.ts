import type { CaseSummary } from '../../shared/cases.ts'
import type { TimeLimit } from '../../shared/limits.ts'
import { useQueryOp } from '../data/use-op.ts'

/** From the day a case is listed until both agencies have its record. */
const underWay: ReadonlySet<string> = new Set(['listed', 'heard', 'decided', 'signed'])

/** What is due next of each case in a list; null where nothing is. */
export function useNextLimits(
  cases: readonly Pick<CaseSummary, 'id' | 'state'>[],
): (caseId: string) => TimeLimit | null {
  const caseIds = cases.filter(({ state }) => underWay.has(state)).map(({ id }) => id)
  const { data } = useQueryOp('limits.ofCases', { caseIds }, { enabled: caseIds.length > 0, keepRows: true })
  const next = new Map(data?.map((one) => [one.caseId, one.next]))
  return (caseId) => next.get(caseId) ?? null
}
