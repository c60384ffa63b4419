import { z } from 'zod'

/** What a column holds as it is. */
type Plain = string | number | null

/** How a field that is neither text nor a number stands in its column. */
export interface Stored<Doc, Column extends Plain> {
  toColumn(value: Doc): Column
  toDoc(column: Column): Doc
}

/** A way to keep fields of a kind, made for one field from its schema. */
export interface How<Doc, Column extends Plain> {
  make(schema: z.ZodType): Stored<Doc, Column>
}

type Shape = Readonly<Record<string, z.ZodType>>
type Doc<S extends Shape> = { [K in keyof S]: z.output<S[K]> }
/** Fields that need a conversion: whatever is not plain. */
type Made<S extends Shape> = { [K in keyof S]: z.output<S[K]> extends Plain ? never : K }[keyof S]
export type Conversions<S extends Shape> = {
  readonly [K in Made<S>]: How<z.output<S[K]>, Plain>
}
type ColumnOf<H> = H extends { make(schema: never): { toColumn(value: never): infer C } } ? C : never

/** A row's part that is the document's fields. */
export type RowOf<C> =
  C extends Columns<infer S, infer H>
    ? { [K in keyof S]: K extends keyof H ? ColumnOf<H[K]> : z.output<S[K]> }
    : never

export interface Columns<S extends Shape, H> {
  /** In the order of the fields. Fails where a column holds what no field may: the error names the column, not what it holds. */
  readonly toDoc: (row: RowOf<Columns<S, H>>) => Doc<S>
  /** Only what was given: a field left out, or undefined, leaves what is there. */
  readonly toRow: ToRow<S, RowOf<Columns<S, H>>>
}

interface ToRow<S extends Shape, R> {
  (all: Readonly<Doc<S>>): R
  (changes: { readonly [K in keyof S]?: z.output<S[K]> | undefined }): Partial<R>
}

/** 0 or 1. */
export const flag: How<boolean, number> = {
  make: () => ({
    toColumn: (value) => (value ? 1 : 0),
    toDoc: (column) => {
      if (column !== 0 && column !== 1) throw new TypeError('neither 0 nor 1')
      return column === 1
    },
  }),
}

/** JSON text, checked by the field's own schema when it is read. */
export const json: How<never, string> = {
  make: (schema) => ({
    toColumn: (value) => JSON.stringify(value),
    toDoc: (column) => schema.parse(JSON.parse(column)) as never,
  }),
}

/** Texts without line breaks, one a line. */
export const lines: How<readonly string[], string> = {
  make: () => ({
    toColumn: (value) => value.join('\n'),
    toDoc: (column) => (column === '' ? [] : column.split('\n')),
  }),
}

/**
 * The columns of a feature's fields, and the way to and from them: from its one zod object. What is one of a few words
 * is checked when it is read; text is not, since rules for it may be younger than what is kept.
 */
export function columns<S extends Shape, const H extends object>(
  { shape }: z.ZodObject<S>,
  conversions: H & Conversions<S>,
): Columns<S, H> {
  const made = conversions as unknown as Readonly<Record<string, How<unknown, Plain>>>
  const fields = Object.entries(shape).map(([name, schema]) => ({
    name,
    ...(made[name]?.make(schema) ?? asItIs(schema)),
  }))
  const byName = new Map(fields.map((field) => [field.name, field]))
  const toDoc = (row: Readonly<Record<string, Plain>>): object =>
    Object.fromEntries(fields.map((field) => [field.name, read(field, row[field.name])]))
  const toRow = (changes: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(
      Object.entries(changes)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, known(byName, name).toColumn(value)]),
    )
  return { toDoc, toRow } as unknown as Columns<S, H>
}

interface Field extends Stored<unknown, Plain> {
  readonly name: string
}

function known(fields: ReadonlyMap<string, Field>, name: string): Field {
  const field = fields.get(name)
  if (field === undefined) throw new Error(`no such field: ${name}`)
  return field
}

function read({ name, toDoc }: Field, column: Plain | undefined): unknown {
  if (column === undefined) throw new Error(`column ${name}: missing`)
  try {
    return toDoc(column)
  } catch {
    // Without its cause: what is wrong with it may be a person's text.
    throw new Error(`column ${name}: holds what it may not`)
  }
}

function asItIs(schema: z.ZodType): Stored<unknown, Plain> {
  const words = wordsOf(schema)
  return {
    toColumn: (value) => value as Plain,
    toDoc: (column) => {
      if (words === null || column === null || words.has(column)) return column
      throw new TypeError('not one of its words')
    },
  }
}

/** What an enumeration may say; null for any other field. */
function wordsOf(schema: z.ZodType): ReadonlySet<unknown> | null {
  if (schema instanceof z.ZodNullable) return wordsOf(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodEnum ? new Set(schema.options) : null
}
