import { dateAndTime } from '../../shared/dates.ts'
import type { ReleaseEntry } from '../../shared/releases.ts'
import { sideWords } from '../../shared/words.ts'
import { Small, Table, VisuallyHidden } from '../ui/index.ts'

function stampOf({ oneAgencyOnly, shortOf, confirmed }: ReleaseEntry): string {
  const short = shortOf.map((side) => `${sideWords[side].toLowerCase()} signed without enough authority`)
  return [
    ...(oneAgencyOnly ? ['one agency only'] : []),
    ...short,
    ...(confirmed ? [] : ['may have left: Accord stopped while it was written']),
  ].join('; ')
}

/** One line for each pack that left, or may have. */
export function ReleaseLog({ log }: { readonly log: readonly ReleaseEntry[] }) {
  if (log.length === 0) return <Small>Nothing has left yet.</Small>
  return (
    <Table
      caption="Release log"
      rows={log}
      rowKey={(entry) => entry.id}
      columns={[
        { id: 'at', title: 'When', rowHeader: true, cell: (entry) => dateAndTime(entry.releasedAt) },
        { id: 'to', title: 'To', cell: (entry) => entry.agencyName },
        {
          id: 'what',
          title: 'Record',
          cell: (entry) => `${entry.caseReference}, version ${entry.recordVersion}`,
        },
        { id: 'files', title: 'Files', align: 'end', cell: (entry) => entry.files },
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
