import { CaseFields } from '../../../shared/cases.ts'
import type { Case } from '../../../shared/cases.ts'
import { columns, flag } from '../kernel/fields.ts'
import type { RowOf } from '../kernel/fields.ts'
import { onceAnInput } from '../kernel/once-an-input.ts'
import type { Row } from '../kernel/schema.ts'

export const caseFields = columns(CaseFields, { section117: flag })
export type CaseColumns = RowOf<typeof caseFields>

export const toCase = (row: Row<'case'>): Case => readCase(row.id, row)

const readCase = onceAnInput((row: Row<'case'>): Case => ({
  id: row.id,
  reference: row.reference,
  personId: row.personId,
  state: row.state,
  ...caseFields.toDoc(row),
  version: row.version,
}))
