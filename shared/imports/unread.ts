import { z } from 'zod'
import { targetFields } from './fields.ts'

/**
 * A cell that was there and could not be read: its field stays empty, and what it said is kept with the referral for
 * whoever looks. `text` has no character in it that can't be shown.
 */
export const Unread = z.strictObject({
  field: z.enum(targetFields),
  /** The column's heading in the file. */
  column: z.string(),
  text: z.string(),
  reason: z.string(),
})
export type Unread = z.output<typeof Unread>

const unshowable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g
const longest = 20_000

/** What a cell said, with what can't be shown named in brackets: `[U+202E]`. */
export function keptText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(
      unshowable,
      (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .normalize('NFC')
    .trim()
    .slice(0, longest)
}
