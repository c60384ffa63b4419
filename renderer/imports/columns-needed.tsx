import { useState } from 'react'
import { fields, requiredFields, targetFields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import type { SavedMap } from '../../shared/imports.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { api } from '../data/api.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Disclosure, Small, Stack, Table, notify } from '../ui/index.ts'

export interface ColumnsNeededProps {
  readonly side: Side
  readonly maps: readonly SavedMap[]
}

const isNeeded = (field: TargetField): boolean => requiredFields.some((needed) => needed === field)

/** Which columns a file of this agency has, and an empty one to fill. */
export function ColumnsNeeded({ side, maps }: ColumnsNeededProps) {
  const [error, setError] = useState<AppError | null>(null)
  const columns = maps.find((map) => map.side === side && map.builtIn)?.columns ?? {}
  const rows = targetFields.flatMap((field) =>
    columns[field] === undefined ? [] : [{ field, heading: columns[field] }],
  )
  const save = async () => {
    const reply = await api.call('imports.saveTemplate', { side })
    setError(reply.ok || reply.error.kind === 'cancelled' ? null : reply.error)
    if (reply.ok) notify(`Saved as ${reply.value.fileName}.`)
  }
  return (
    <Disclosure title="Which columns it has">
      <Stack gap={4}>
        <Small as="p">
          In any order, with any others beside them. Other headings are asked about once and remembered.
        </Small>
        <Table
          caption="Columns of the file"
          rows={rows}
          rowKey={({ field }) => field}
          columns={[
            { id: 'heading', title: 'Heading', cell: ({ heading }) => heading },
            { id: 'holds', title: 'Holds', quiet: true, cell: ({ field }) => fields[field].words },
            {
              id: 'needed',
              title: 'Must be there',
              width: '7.5rem',
              quiet: true,
              cell: ({ field }) => (isNeeded(field) ? 'yes' : ''),
            },
          ]}
        />
        {error && <Trouble error={error} />}
        <div>
          <Button onPress={() => void save()}>Save an empty file with these headings…</Button>
        </div>
      </Stack>
    </Disclosure>
  )
}
