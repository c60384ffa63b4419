import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { ReleaseEntry } from '../../shared/releases.ts'
import { Small, Table, VisuallyHidden } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'

function stampOf({ oneAgencyOnly, shortOf, confirmed }: ReleaseEntry): string {
  const short = shortOf.map((side) => `${theSide[side]} signed without enough authority`)
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
        { id: 'at', title: 'Written', rowHeader: true, cell: (entry) => dateAndTime(entry.releasedAt) },
        { id: 'to', title: 'For', cell: (entry) => entry.agencyName },
        {
          id: 'what',
          title: 'Record',
          cell: (entry) => `${entry.caseReference}, version ${entry.recordVersion}`,
        },
        { id: 'folder', title: 'To folder', quiet: true, cell: (entry) => entry.folderName },
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
