import type { Member } from '../../../shared/panels.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { SignOffFacts } from './select-facts.ts'

export interface Recorded {
  readonly name: string
  readonly title: string
  readonly agencyName: string
  readonly odsCode: string
}

/**
 * A signatory as the records say them: a statement names whom the text that it signs names, and their agency by the
 * same name and code, whatever either is called by the time of signing.
 */
export function asRecorded(
  { records }: Pick<SignOffFacts, 'records'>,
  member: Member & { readonly side: Side },
): Recorded {
  const there = records
    .flatMap(({ decision }) => decision.attendance)
    .find((one) => one.memberId === member.id)
  const agency = records[0]?.decision.agencies[member.side]
  return {
    name: there?.name ?? member.name,
    title: there?.title ?? member.title,
    agencyName: agency?.name ?? member.agencyName ?? '',
    odsCode: agency?.odsCode ?? '',
  }
}
