import { z } from 'zod'

/** Where an entry of a list stood in the record that is corrected, from 0; null: it is added. */
export const Was = z.int().min(0).max(500).nullable()

/** What of these an object has: earlier records do not have all of them. */
export const presentIn = <Doc extends object, Key extends keyof Doc>(
  doc: Doc,
  keys: readonly Key[],
): Partial<Pick<Doc, Key>> =>
  Object.fromEntries(
    keys.filter((key) => doc[key] !== undefined).map((key) => [key, copied(doc[key])]),
  ) as Partial<Pick<Doc, Key>>

/** A form writes into what it is given; what is frozen it is not given. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
