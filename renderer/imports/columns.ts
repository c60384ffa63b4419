import { fieldsToName, targetFields } from '../../shared/imports/fields.ts'
import type { TargetField } from '../../shared/imports/fields.ts'

/** Target field → heading. */
export type Mapping = Readonly<Partial<Record<TargetField, string>>>

/** Only fields that a column can hold. */
export const columnsOf = (suggestion: Readonly<Record<string, string>>): Mapping =>
  Object.fromEntries(
    targetFields.flatMap((field) => (suggestion[field] === undefined ? [] : [[field, suggestion[field]]])),
  )

export const fieldOfColumn = (mapping: Mapping, heading: string): TargetField | null =>
  targetFields.find((field) => mapping[field] === heading) ?? null

/** One column holds one thing, and one thing stands in one column: what either had before is let go. */
export function withField(mapping: Mapping, heading: string, field: TargetField | null): Mapping {
  const others = targetFields.filter((other) => other !== field && mapping[other] !== heading)
  const kept = others.flatMap((other) =>
    mapping[other] === undefined ? [] : [[other, mapping[other]] as const],
  )
  return Object.fromEntries(field === null ? kept : [...kept, [field, heading] as const])
}

export const missingFields = (mapping: Mapping): readonly TargetField[] =>
  fieldsToName.filter((field) => mapping[field] === undefined)
