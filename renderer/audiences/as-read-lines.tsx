import type { AsRead } from '../../shared/audiences.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { Small, Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { saidOfLine, sumOf } from './as-read-parts.ts'
import { Kept } from './kept.tsx'

type Line = AsRead['lines'][number]

const amounts = [
  ['annualPence', 'Cost'],
  ['healthPence', 'Health'],
  ['socialCarePence', 'Council'],
  ['contributionPence', 'The person pays'],
] as const

/** The lines of the plan with what of their costs somebody would read. */
export function AsReadLines({ read }: { readonly read: AsRead }) {
  const columns: readonly Column<Line>[] = [
    { id: 'what', title: 'What', cell: (line) => <What read={read} line={line} />, foot: 'Together' },
    ...amounts.map(([field, title]): Column<Line> => {
      const sum = sumOf(read.lines.map((line) => line[field]))
      return {
        id: field,
        title,
        align: 'end',
        cell: (line) => <Amount pence={line[field]} />,
        foot: <Amount pence={sum} />,
      }
    }),
  ]
  return <Table caption="The plan and who pays" columns={columns} rows={read.lines} rowKey={({ id }) => id} />
}

const Amount = ({ pence }: { readonly pence: number | null }) =>
  pence === null ? <Kept /> : formatPence(pence)

function What({ read, line }: { readonly read: AsRead; readonly line: Line }) {
  return (
    <>
      {line.description}
      {saidOfLine(read, line.id).map(({ title, block }) => (
        <Small as="p" key={block.key}>
          {title}: {block.text}
        </Small>
      ))}
    </>
  )
}
