import { PersonFields } from '../../../shared/people-fields.ts'
import type { Person } from '../../../shared/people.ts'
import { columns, json, lines } from '../kernel/fields.ts'
import type { RowOf } from '../kernel/fields.ts'
import { onceAnInput } from '../kernel/once-an-input.ts'
import type { Row } from '../kernel/schema.ts'

export const person = columns(PersonFields, { formerNames: lines, notToBeTold: json })
export type PersonColumns = RowOf<typeof person>

export const toPerson = (row: Row<'person'>): Person => readPerson(row.id, row)

const readPerson = onceAnInput((row: Row<'person'>): Person => ({
  id: row.id,
  ...person.toDoc(row),
  version: row.version,
}))
