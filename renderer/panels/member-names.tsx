import { dateAndTime, longDate } from '../../shared/kernel/dates.ts'
import type { MemberNames as Names } from '../../shared/panels.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { Disclosure, Small } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { sideWords } from '../words/agencies.ts'

/** What was said of a member before; nothing where it was always the same. */
export function MemberNames({ memberId }: { readonly memberId: string }) {
  const names = useQueryOp('panels.memberNames', { memberId }).data
  if (!names || names.before.length + names.earlier.length === 0) return null
  return (
    <Disclosure title="What it said before">
      <ul>
        {names.before.map((one) => (
          <li key={one.untilOn}>
            Before {longDate(one.untilOn)}: {called(one)}
          </li>
        ))}
        {names.earlier.map((one) => (
          <li key={one.endedAt}>
            {called(one)}, {one.side === null ? neitherSideWords : sideWords[one.side]}
            <Small as="p">
              Until {one.endedBy} changed it, {dateAndTime(one.endedAt)}
              {one.endedBecause === '' ? '.' : `: ${one.endedBecause}`}
            </Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const called = ({ name, title, registration }: Names['before'][number] | Names['earlier'][number]): string =>
  [name, title, registration].filter(Boolean).join(', ')
