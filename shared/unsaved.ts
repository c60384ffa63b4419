import { z } from 'zod'
import { command, everyone, query } from './kernel/op.ts'
import { Line } from './kernel/text.ts'

/** Which field a text is of: the page it stands on, what it is about there and its label, each on a line. */
const FieldKey = z.string().min(1).max(1000)

const fields = {
  key: FieldKey,
  label: Line(300),
  /** The address of the page: `/cases/…`. */
  place: z.string().max(300),
  /** What on the page it is about: an agenda item's id, an option's. Empty: the page itself. */
  scope: z.string().max(300),
  /** As it was typed, whatever is in it; a list is its lines. */
  typed: z.union([z.string().max(50_000), z.array(z.string().max(20_000)).max(200)]),
  /** What the store held when the writing began. */
  base: z.union([z.string().max(50_000), z.array(z.string().max(20_000)).max(200)]),
}

/** A text that was refused, as its writer left it. It is nobody else's, and no part of any record. */
export interface UnsavedText extends z.output<z.ZodObject<typeof fields, z.core.$strict>> {
  /** UTC instant. */
  readonly keptAt: string
}

export const unsaved = {
  /** The caller's own, the latest first. */
  list: query<readonly UnsavedText[]>()(z.strictObject({}), everyone),
  /** One for each field: a later text takes the place of an earlier one. */
  keep: command<UnsavedText>()(z.strictObject(fields), everyone, {
    about: 'self',
    did: 'Kept a text that was not saved',
  }),
  /** It was saved, or thrown away on purpose. Nothing happens where it is not there. */
  drop: command<void>()(z.strictObject({ key: FieldKey }), everyone, {
    about: 'self',
    did: 'Saved a kept text, or threw it away',
  }),
}
