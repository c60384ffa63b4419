import type { Side } from '../../../shared/kernel/text.ts'
import type { Json, Versioned } from '../kernel/columns.ts'

export interface ImportMapTable extends Versioned {
  name: string
  side: Side
  columns: Json
}

declare module '../kernel/schema.ts' {
  interface Tables {
    importMap: ImportMapTable
  }
}
