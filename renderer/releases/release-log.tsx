import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { ReleaseEntry } from '../../shared/releases.ts'
import { Small, Table, VisuallyHidden } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import { WhyCell } from '../form/why-cell.tsx'
import { plural } from '../words/time-words.ts'

function stampOf({ oneAgencyOnly, shortOf, confirmed }: ReleaseEntry): string {
  const short = shortOf.map((side) => `${theSide[side]} signed without enough authority`)
  return [
    ...(oneAgencyOnly ? ['one agency only'] : []),
    ...short,
    ...(confirmed ? [] : ['may have left: Accord stopped while it was written']),
  ].join('; ')
}

/** The agency, and where somebody said to whom there. */
const ForWhom = ({ entry: { agencyName, recipient } }: { readonly entry: ReleaseEntry }) => (
  <>
    {agencyName}
    {recipient !== '' && recipient !== agencyName && <Small as="div">{recipient}</Small>}
  </>
)

/** One line for each pack that left, or may have. */
export function ReleaseLog({ log }: { readonly log: readonly ReleaseEntry[] }) {
  if (log.length === 0) return <Small>Nothing has left yet.</Small>
  return (
    <Table
      caption="Release log"
      rows={log}
      rowKey={(entry) => entry.id}
      columns={[
        { id: 'at', title: 'Written', rowHeader: true, cell: (entry) => dateAndTime(entry.releasedAt) },
        { id: 'to', title: 'For', cell: (entry) => <ForWhom entry={entry} /> },
        {
          id: 'what',
          title: 'Record',
          cell: (entry) => (
            <>
              {entry.caseReference}, version {entry.recordVersion}
              <Small as="div">
                {plural(entry.files, 'file')}
                {entry.folderName !== '' && ` in ${entry.folderName}`}
              </Small>
            </>
          ),
        },
        { id: 'why', title: 'What for', quiet: true, cell: (entry) => <WhyCell why={entry} /> },
        { id: 'by', title: 'By', cell: (entry) => entry.releasedBy },
        {
          id: 'stamp',
          title: <VisuallyHidden>Stamp</VisuallyHidden>,
          cell: stampOf,
        },
      ]}
    />
  )
}
