import { z } from 'zod'

// NUL ends strings in other people's tools; other control characters (tab and line breaks aside) are never typed.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const wellFormed = (text: string): boolean => text.isWellFormed() && !control.test(text)

/** Free text as people type it: line breaks allowed, at most `max` characters. May be empty. */
export const Text = (max = 20_000): z.ZodType<string, string> =>
  z
    .string()
    .max(max, 'too long')
    .refine(wellFormed, 'has characters that cannot be kept')
    .transform((text) => text.normalize('NFC'))

/** One line that must say something. */
export const Line = (max = 300): z.ZodType<string, string> =>
  z
    .string()
    .max(max, 'too long')
    .refine(wellFormed, 'has characters that cannot be kept')
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, 'missing')

/** One line that may be empty. */
export const OptionalLine = (max = 300): z.ZodType<string, string> =>
  Text(max).transform((text) => text.trim())

/** The version a caller saw; an update made against an older one is refused as a conflict. */
export const Version = z.int().min(1)

/** Integer pence, zero or more; at most £100 million, so that sums stay exact. */
export const Pence = z.int().min(0).max(10_000_000_000)

export const Side = z.enum(['health', 'socialCare'])
/** The two sides of an integrated budget: NHS money, free at the point of use; council money, means-tested. */
export type Side = z.output<typeof Side>
export const sides: readonly Side[] = ['health', 'socialCare']

export const Passphrase = z.string().min(1).max(128)
/** ASVS 5 6.2.1: at least 15 characters, 128 allowed, no composition rule. */
export const NewPassphrase = z
  .string()
  .min(15, 'use at least 15 characters')
  .max(128, 'use at most 128 characters')
