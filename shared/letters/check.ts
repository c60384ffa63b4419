import type { LetterCheck, LetterFormat, LetterSection, LetterTexts, LetterWords } from '../letters.ts'
import { letterSections } from '../letters.ts'
import type { Pronoun } from '../people.ts'
import type { Verdict } from '../room.ts'
import { easyReadWords } from './easy-words.ts'
import { voiceOf } from './propose.ts'
import { sectionName } from './section-words.ts'
import { sentences, wordCount } from './sentences.ts'

export interface CheckedLetter {
  readonly texts: LetterTexts
  readonly format: LetterFormat
  readonly verdict: Verdict
  readonly givenName: string
  readonly pronoun: Pronoun
}

// Long for anyone: the Government Digital Service asks for 25 words at most.
const plainWordLimit = 25

/** What keeps a letter from being ready, then what somebody should look at. */
export function checkLetter(letter: CheckedLetter): LetterCheck[] {
  const voice = voiceOf(letter.format)
  const words = letter.texts[voice]
  return [
    ...missing(letter.verdict, words),
    ...numbers(words),
    ...eachSection(words, (text) => aboutThem(text, letter)),
    ...eachSection(words, (text) => longSentences(text, voice === 'easy' ? easyReadWords : plainWordLimit)),
    ...eachSection(words, jargon),
  ]
}

/** A refusal without its reasons, or a decision without the way to question it, is no lawful letter (rule N9). */
function missing(verdict: Verdict, words: LetterWords): LetterCheck[] {
  const needed: readonly (readonly [LetterSection, boolean, string])[] = [
    ['decided', true, 'It does not say what was decided.'],
    ['why', verdict !== 'withdrawn', 'It does not say why.'],
    ['conditions', verdict === 'approved_with_conditions', 'It does not say what the conditions are.'],
    ['again', true, 'It does not say how to ask for this to be looked at again.'],
  ]
  return needed
    .filter(([section, isNeeded]) => isNeeded && words[section].trim() === '')
    .map(([section, , text]) => ({ section, level: 'blocks', text }))
}

const tenDigits = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/

/** Telephone numbers start with 0; an NHS number never does. */
const numbers = (words: LetterWords): LetterCheck[] =>
  letterSections
    .filter((section) => tenDigits.test(words[section].replace(/\b0[\d -]{9,}/g, '')))
    .map((section) => ({
      section,
      level: 'blocks',
      text: 'It has a number that looks like an NHS number. A letter carries none.',
    }))

const eachSection = (words: LetterWords, look: (text: string) => string | null): LetterCheck[] =>
  letterSections.flatMap((section) => {
    const found = section === 'closing' ? null : look(unquoted(words[section]))
    return found === null
      ? []
      : [{ section, level: 'check' as const, text: `${sectionName(section)}: ${found}` }]
  })

// What somebody said stays as they said it.
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '')

const pronouns: Readonly<Record<Pronoun, RegExp>> = {
  she: /\b(?:she|her|hers|herself)\b/i,
  he: /\b(?:he|him|his|himself)\b/i,
  they: /\b(?:themself|themselves)\b/i,
}

function aboutThem(text: string, { givenName, pronoun }: CheckedLetter): string | null {
  const withoutGreeting = text.replace(/^(?:Dear|Hello) .*$/m, '')
  const name = new RegExp(`(?<![\\p{L}])${escaped(givenName)}(?![\\p{L}])`, 'u')
  if (givenName.trim() !== '' && name.test(withoutGreeting))
    return `it speaks about ${givenName}, not to them.`
  const found = pronouns[pronoun].exec(withoutGreeting)?.[0]
  return found === undefined ? null : `it says “${found.toLowerCase()}”. A letter says “you”.`
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function longSentences(text: string, limit: number): string | null {
  const longest = Math.max(0, ...sentences(text.replace(/^- /gm, '')).map(wordCount))
  return longest > limit ? `a sentence of ${longest} words. Try ${limit} or fewer.` : null
}

const known = new Set(['NHS', 'GP', 'A4', 'UK', 'TV', 'PDF', 'I'])

function jargon(text: string): string | null {
  const found = [...new Set(text.match(/\b[A-Z][A-Z0-9]+\b/g))].filter((word) => !known.has(word))
  return found.length === 0 ? null : `${found.join(', ')} may need its full name.`
}
