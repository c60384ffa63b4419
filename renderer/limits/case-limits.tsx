import { useQueryOp } from '../data/use-op.ts'
import { LimitList } from './limit-list.tsx'

/** Where a case stands against the time limits of the meeting it is or was on; nothing before it is listed. */
export function CaseLimits({ caseId }: { readonly caseId: string }) {
  const { data } = useQueryOp('limits.ofCases', { caseIds: [caseId] })
  const [limits] = data ?? []
  return limits ? <LimitList title="Time limits" limits={limits} /> : null
}
