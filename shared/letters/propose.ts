import type { UpdatedFields } from '../people-fields.ts'
import type { LetterDelivery, LetterFormat, LetterProposal, LetterVoice } from '../letters.ts'

// In the order of what would be lost if it were missed.
const formats: readonly (readonly [LetterFormat, RegExp])[] = [
  ['easy_read', /easy[- ]?read|learning disabilit|short words|with (?:photographs|pictures|symbols)/i],
  ['large_print', /large[- ]print|\b(?:1[6-9]|2\d) ?(?:point|pt)\b/i],
  ['text_only', /e-?mail|text[- ]only|screen[- ]reader/i],
]

// Not letters at all comes before how letters come.
const deliveries: readonly (readonly [LetterDelivery, RegExp])[] = [
  ['read_aloud', /read(?:ing)? (?:aloud|out|to (?:her|him|them))|reads? it with/i],
  ['in_person', /in person|by hand|face to face/i],
  ['email', /e-?mail/i],
  ['post', /\bpost(?:ed)?\b|letters? in/i],
]

const languages =
  'Albanian|Amharic|Arabic|Bengali|Bulgarian|Cantonese|Cymraeg|Dari|Farsi|French|German|Greek|Gujarati|Hindi|Hungarian|Italian|Kurdish|Lithuanian|Mandarin|Nepali|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Sinhala|Slovak|Somali|Spanish|Swahili|Sylheti|Tamil|Tigrinya|Turkish|Twi|Ukrainian|Urdu|Vietnamese|Welsh|Yoruba|(?:traditional |simplified )?Chinese'

const inLetters = new RegExp(`(?:letters?|writing|written|reads?)[^.;]*?\\b(${languages})\\b`, 'i')
const anywhere = new RegExp(`\\b(${languages})\\b`, 'i')
const readsEnglish = /(?:reads?|letters? in|written) English|speaks English/i

/** The format and language that what is recorded about reaching the person asks for; a person decides. */
export function proposeLetter(person: Pick<UpdatedFields, 'communicationNeeds'>): LetterProposal {
  const why = person.communicationNeeds.trim()
  const format = formats.find(([, asks]) => asks.test(why))?.[0] ?? 'standard'
  const delivery = deliveries.find(([, asks]) => asks.test(why))?.[0] ?? null
  return { format, language: languageIn(why), delivery, why }
}

function languageIn(needs: string): string {
  const written = inLetters.exec(needs)?.[1]
  // An interpreter is asked for people who listen: what they read is said only by their not reading English.
  const found = written ?? (readsEnglish.test(needs) ? undefined : anywhere.exec(needs)?.[1])
  if (found === undefined) return ''
  if (/^cymraeg$/i.test(found)) return 'Welsh'
  return found.replace(/^traditional/, 'Traditional').replace(/^simplified/, 'Simplified')
}

export const voiceOf = (format: LetterFormat): LetterVoice =>
  format === 'easy_read' || format === 'easy_read_pictures' ? 'easy' : 'plain'
