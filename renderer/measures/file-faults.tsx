import type { FileFault } from '../../shared/measure-files.ts'
import { Disclosure, Table } from '../ui/index.ts'
import { describeField } from '../words/describe-field.ts'

interface FileFaultsProps {
  /** What they are, for whom reads the table. */
  readonly caption: string
  readonly faults: readonly FileFault[]
}

const mostOpen = 8

const lineOf = ({ line }: FileFault): string => (line === null ? 'the file' : String(line))

/** What can't be read in a file, and where it stands. */
export function FileFaults({ caption, faults }: FileFaultsProps) {
  if (faults.length === 0) return null
  const hasLines = faults.some(({ line }) => line !== null)
  const table = (
    <Table
      caption={caption}
      rows={faults.map((fault, index) => ({ ...fault, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        ...(hasLines ? [{ id: 'line', title: 'Line', width: '5rem', cell: lineOf }] : []),
        { id: 'column', title: 'Where', cell: ({ column }) => column },
        { id: 'why', title: 'Why', cell: ({ why }) => describeField(why) },
      ]}
    />
  )
  return faults.length > mostOpen ? <Disclosure title={`All ${faults.length}`}>{table}</Disclosure> : table
}
