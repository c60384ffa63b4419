/** A field that a place does not tell, and why. */
export interface SetAside {
  readonly setAside: string
}

/** Not told here, and why. */
export const leftOut = (why: string): SetAside => ({ setAside: why })

/** Told in the same place, but not by itself: where. */
export const elsewhere = (where: string): SetAside => ({ setAside: where })

/**
 * What one place says of each field: how it tells it, or why it does not. A table of this type does not compile while a
 * field is in neither. What is told is told in the table's order.
 */
export type Told<Fields, How> = { readonly [K in keyof Fields]-?: How | SetAside }

export type KeysTold<Table> = {
  [K in keyof Table]: Table[K] extends SetAside ? never : K
}[keyof Table]

const isSetAside = (how: unknown): how is SetAside =>
  typeof how === 'object' && how !== null && 'setAside' in how

/** Each field that is told, with how. */
export const toldIn = <Fields, How>(
  table: Told<Fields, How>,
): readonly (readonly [field: keyof Fields, how: Exclude<How, SetAside>])[] =>
  Object.entries<How | SetAside>(table).filter(([, how]) => !isSetAside(how)) as never

export const keysTold = <Table extends object>(table: Table): readonly KeysTold<Table>[] =>
  Object.entries(table).flatMap(([key, how]) => (isSetAside(how) ? [] : [key])) as never

/** What is said of a document, field by field. */
export const tell = <Fields, In, Out>(table: Told<Fields, (of: In) => Out>, of: In): readonly Out[] =>
  toldIn(table).map(([, say]) => say(of))

/** Only these of a document's fields, in this order. */
export const pick = <Doc extends object, Key extends keyof Doc>(
  doc: Doc,
  keys: readonly Key[],
): Pick<Doc, Key> => Object.fromEntries(keys.map((key) => [key, doc[key]])) as Pick<Doc, Key>
