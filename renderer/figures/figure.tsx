import type { ReactNode } from 'react'
import { Disclosure, PageSection, Stack, Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'

export interface FigureProps<Row> {
  readonly title: string
  /** What is to be seen in it, in a sentence with its numbers. */
  readonly says: ReactNode
  readonly picture: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A sentence, a picture, and the same as a table. */
export function Figure<Row>({ title, says, picture, columns, rows, rowKey }: FigureProps<Row>) {
  return (
    <PageSection title={title}>
      <Stack gap={2}>
        <p>{says}</p>
        {rows.length > 0 && (
          <>
            {picture}
            <Disclosure title="As a table">
              <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} />
            </Disclosure>
          </>
        )}
      </Stack>
    </PageSection>
  )
}
