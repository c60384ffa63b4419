import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import { Small, Tag } from '../ui/index.ts'

type Late = Pick<AgendaItem, 'late' | 'papersChangedOn' | 'lateReason' | 'lateBy'>

/** "Late item", "Late papers", or null where it is in time. */
export const lateTitle = ({
  late,
  papersChangedOn,
}: Pick<Late, 'late' | 'papersChangedOn'>): string | null => {
  if (late) return 'Late item'
  return papersChangedOn === null ? null : 'Late papers'
}

/** Why it is on all the same, in words; or that nobody has said so yet. */
export function lateWords({ late, papersChangedOn, lateReason, lateBy }: Late): string {
  const changed =
    !late && papersChangedOn !== null
      ? `They changed on ${longDate(papersChangedOn)}, after they were due. `
      : ''
  if (lateReason === '') return `${changed}The chair has not said yet why it is taken.`
  return `${changed}${lateBy === '' ? '' : `${lateBy} takes it: `}${lateReason}`
}

/** Marks what is late wherever it is shown; the word says it, the colour only helps. */
export function LateMark({ item }: { readonly item: Late }) {
  const title = lateTitle(item)
  if (title === null) return null
  return (
    <Small as="p">
      <Tag tone="warn">{title}</Tag> {lateWords(item)}
    </Small>
  )
}
