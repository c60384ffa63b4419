import type { Acronym } from '../../shared/acronyms.ts'
import { AgencyTag, Row, Small, Table, TextButton, VisuallyHidden } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'

interface AcronymTableProps {
  readonly list: readonly Acronym[]
  /** Left out where nobody here may change the list. */
  readonly onEdit?: (acronym: Acronym) => void
  readonly onRemove?: (acronym: Acronym) => Promise<void>
}

export function AcronymTable({ list, onEdit, onRemove }: AcronymTableProps) {
  const columns: readonly Column<Acronym>[] = [
    { id: 'short', title: 'Short', rowHeader: true, width: '14%', cell: ({ short }) => short },
    { id: 'expansion', title: 'Stands for', cell: ({ expansion }) => expansion },
    { id: 'side', title: 'Said by', width: '17%', cell: (acronym) => <Whose acronym={acronym} /> },
  ]
  const change: Column<Acronym> = {
    id: 'change',
    title: <VisuallyHidden>Change</VisuallyHidden>,
    align: 'end',
    width: '22%',
    cell: (acronym) => (
      <Row justify="end">
        <TextButton aria-label={`Change ${acronym.short}`} onPress={() => onEdit?.(acronym)}>
          Change
        </TextButton>
        <TextButton aria-label={`Remove ${acronym.short}`} onPress={() => void onRemove?.(acronym)}>
          Remove
        </TextButton>
      </Row>
    ),
  }
  return (
    <Table
      caption="Acronyms that are explained"
      rows={list}
      rowKey={({ id }) => id}
      columns={onEdit ? [...columns, change] : columns}
    />
  )
}

const Whose = ({ acronym: { side } }: { readonly acronym: Acronym }) =>
  side ? <AgencyTag agency={side} /> : <Small>Both</Small>
