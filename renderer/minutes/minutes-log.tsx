import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { MinutesLogEntry } from '../../shared/minutes.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { Table } from '../ui/index.ts'
import { WhyCell } from '../form/why-cell.tsx'
import { sideWords } from '../words/agencies.ts'

/** One line for each copy that was written. */
export const MinutesLog = ({ log }: { readonly log: readonly MinutesLogEntry[] }) => (
  <Table
    caption="Copies of the minutes that were written"
    rows={log}
    rowKey={({ id }) => id}
    columns={[
      { id: 'at', title: 'When', rowHeader: true, cell: ({ at }) => dateAndTime(at) },
      { id: 'for', title: 'For', cell: forWhom },
      { id: 'version', title: 'Version', cell: ({ minutesVersion }) => minutesVersion || 'Draft' },
      { id: 'items', title: 'Items', cell: ({ items }) => (items.length === 0 ? 'none' : items.join(', ')) },
      { id: 'why', title: 'What for', quiet: true, cell: (entry) => <WhyCell why={entry} /> },
      { id: 'by', title: 'By', quiet: true, cell: ({ by }) => by },
    ]}
  />
)

function forWhom({ forName, side, part }: MinutesLogEntry): string {
  if (part === 'gp') return 'Their GP'
  const agency = side === null ? neitherSideWords : sideWords[side]
  if (part === 'record') return `${agency}, for the person’s record`
  return forName === null ? agency : `${forName}, their part (${agency.toLowerCase()})`
}
