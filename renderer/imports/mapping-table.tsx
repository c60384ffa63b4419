import { fields, fieldsToName, targetFields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import type { UnknownColumns } from '../../shared/imports.ts'
import { SelectField, Table } from '../ui/index.ts'

export interface MappingTableProps {
  readonly columns: UnknownColumns
  readonly fieldOf: (heading: string) => TargetField | null
  readonly onChange: (heading: string, field: TargetField | null) => void
}

const needed = new Set<TargetField>(fieldsToName)

/** Each column of the file with a few of its values, and what it holds. */
export function MappingTable({ columns, fieldOf, onChange }: MappingTableProps) {
  const choices = [
    { id: 'none' as const, label: 'Leave it out' },
    ...targetFields.map((id) => ({
      id,
      label: needed.has(id) ? `${fields[id].words} (needed)` : fields[id].words,
    })),
  ]
  const rows = columns.header.map((heading, index) => ({
    heading,
    key: `${index} ${heading}`,
    samples: [...new Set(columns.sample.map((row) => row[index] ?? '').filter(Boolean))].slice(0, 3),
  }))
  return (
    <Table
      caption="The columns of the file"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'heading',
          title: 'Column in the file',
          width: '15rem',
          cell: ({ heading }) => <b>{heading}</b>,
        },
        {
          id: 'samples',
          title: 'For example',
          quiet: true,
          cell: ({ samples }) => samples.join(' · ') || 'empty',
        },
        {
          id: 'field',
          title: 'Holds',
          width: '17.5rem',
          cell: ({ heading }) => (
            <SelectField
              label={`What ${heading} holds`}
              hideLabel
              value={fieldOf(heading) ?? 'none'}
              onChange={(id) => onChange(heading, id === 'none' ? null : id)}
              choices={choices}
            />
          ),
        },
      ]}
    />
  )
}
