import { z } from 'zod'
import { easilyGuessed, isEasilyGuessed } from './passphrases.ts'
import { balanced, hasRightToLeft } from './text-direction.ts'
import { isUnseen, meant, withoutLeftOvers } from './text-marks.ts'

/** Why text can't be kept, which character it is ("U+202E") and where it stands, counted from 1. Never the text. */
export interface TextFault {
  readonly why: 'control characters' | 'hidden direction marks'
  readonly character: string
  readonly at: number
}
export type Tidied = { readonly text: string } | { readonly fault: TextFault }

// Controls that mean nothing in text, halves of a character, and what is no character at all: XML has no place for them.
const refused = /[\u0000-\u0008\u000E-\u001D\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/u
// An override shows letters in an order of its own. Round letters that run from left to right LRO does nothing:
// address books leave it round telephone numbers.
const overrides = (text: string): RegExp => (hasRightToLeft(text) ? /[\u202D\u202E]/u : /\u202E/u)

function faultOf(text: string): TextFault | null {
  const control = refused.exec(text)
  const found = control ?? overrides(text).exec(text)
  if (found === null) return null
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const why = control ? 'control characters' : 'hidden direction marks'
  return { why, character: `U+${code}`, at: found.index + 1 }
}

/**
 * The one rule for text, by whatever door it comes: what is kept is what was seen. Breaks, hyphens and spaces of other
 * programs become plain ones, marks that nobody sees go unless a script needs them, accents are composed (NFC). Only
 * what could read otherwise than it is written is refused.
 */
export function tidyText(raw: string): Tidied {
  const text = meant(raw)
  const fault = faultOf(text)
  return fault ? { fault } : { text: withoutLeftOvers(balanced(text)).normalize('NFC') }
}

/** The same as one line: white space of every kind becomes single spaces. */
export function tidyLine(raw: string): Tidied {
  const tidied = tidyText(raw.replace(/\s/g, ' '))
  return 'fault' in tidied ? tidied : { text: tidied.text.replace(/\s+/g, ' ').trim() }
}

/** As `tidyText`, also without what that refuses: for whoever is asked whether it may go. */
export function withoutRefused(raw: string): string {
  const text = meant(raw).replace(new RegExp(refused, 'gu'), '')
  const tidied = tidyText(text.replace(new RegExp(overrides(text), 'gu'), ''))
  return 'text' in tidied ? tidied.text : ''
}

/** Said of a field: `has U+202E at character 12`, with why in front. */
export const faultText = ({ why, character, at }: TextFault): string => `${why}: ${character} at ${at}`

type Tidy = (raw: string) => Tidied

const tidied =
  (tidy: Tidy, max: number) =>
  (raw: string, context: z.core.$RefinementCtx<string>): string => {
    const kept = tidy(raw)
    const message = 'fault' in kept ? faultText(kept.fault) : 'too long'
    if ('text' in kept && kept.text.length <= max) return kept.text
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }

const mustSay = (schema: z.ZodType<string, string>): z.ZodType<string, string> =>
  schema.refine((text) => !isUnseen(text), 'missing')

/** Free text as people type it: line breaks allowed, at most `max` characters. May be empty. */
export const Text = (max = 20_000): z.ZodType<string, string> =>
  z.string().max(max, 'too long').transform(tidied(tidyText, max))

/** Free text, line breaks allowed, that must say something. */
export const Said = (max = 2000): z.ZodType<string, string> =>
  mustSay(Text(max).transform((text) => text.trim()))

/** One line that must say something. */
export const Line = (max = 300): z.ZodType<string, string> => mustSay(OptionalLine(max))

/** One line that may be empty. */
export const OptionalLine = (max = 300): z.ZodType<string, string> =>
  z.string().max(max, 'too long').transform(tidied(tidyLine, max))

/** The version a caller saw; an update made against an older one is refused as a conflict. */
export const Version = z.int().min(1)

/** Integer pence, zero or more; at most £100 million, so that sums stay exact. */
export const Pence = z.int().min(0).max(10_000_000_000)

export const Side = z.enum(['health', 'socialCare'])
/** The two sides of an integrated budget: NHS money, free at the point of use; council money, means-tested. */
export type Side = z.output<typeof Side>
export const sides: readonly Side[] = ['health', 'socialCare']

export const Passphrase = z.string().min(1).max(128)
/**
 * ASVS 5, 6.2.1 and 6.2.4: at least 15 characters, 128 allowed, no composition rule, none of the common ones. What is
 * known of its owner is looked for where that is known (`passphrases.ts`).
 */
export const NewPassphrase = z
  .string()
  .min(15, 'use at least 15 characters')
  .max(128, 'use at most 128 characters')
  .refine((passphrase) => !isEasilyGuessed(passphrase), easilyGuessed)
