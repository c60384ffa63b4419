import type { Fixed } from '../kernel/columns.ts'

/** A text that was refused, as its writer left it. Replaced as a whole, and gone once it is saved or thrown away. */
export interface UnsavedTextTable {
  id: Fixed<string>
  memberId: Fixed<string>
  /** The field's; one text each. */
  key: Fixed<string>
  /** JSON, which escapes what the text was refused for. */
  body: Fixed<string>
  keptAt: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    unsavedText: UnsavedTextTable
  }
}
