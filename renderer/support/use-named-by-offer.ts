import { goesOn, namedIn } from '../../shared/support.ts'
import { useQueryOp } from '../data/use-op.ts'

/** Whether an offer that was accepted names this one: it is changed there, and stands here as it is. */
export function useNamedByOffer(caseId: string): (field: string) => boolean {
  const { data } = useQueryOp('support.ofCase', { caseId })
  const named = (data?.offers ?? []).filter((offer) => goesOn(offer) && offer.name !== '')
  return (field) => named.some(({ kind }) => namedIn[kind] === field)
}
