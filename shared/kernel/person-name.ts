import type { z } from 'zod'
import { OptionalLine } from './text.ts'

/** A person's name in two parts; somebody with one name has it in either, and the other is empty. */
export interface NameParts {
  readonly givenName: string
  readonly familyName: string
}

/** As they are spoken of where there is room for all of it: "Bronagh Rózsa"; "Suharto" for somebody with one name. */
export const fullName = ({ givenName, familyName }: NameParts): string => `${givenName} ${familyName}`.trim()

/** What they are greeted and spoken of by: their first name; their only one where they have one. */
export const calledBy = ({ givenName, familyName }: NameParts): string => givenName || familyName

/** "R. Soames": short enough for a list, one step from a whole name; one name alone is never cut. */
export function shortName({ givenName, familyName }: NameParts): string {
  const first = firstLetter(givenName)
  if (first === '' || familyName === '') return fullName({ givenName, familyName })
  return `${first}. ${familyName}`
}

// Not a modifier, such as the one before ʻAbd.
const firstLetter = (name: string): string =>
  /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}*/u.exec(name)?.[0].toLocaleUpperCase('en-GB') ?? ''

/** "R. S.", "S.": whoever walks past the door learns no name. */
export function initialsOf({ givenName, familyName }: NameParts): string {
  return [givenName, familyName]
    .map(firstLetter)
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join(' ')
}

// What forms and exports put where there is no name. Folded: small letters, no marks.
const dummies = new Set(
  [
    'unknown|unk|unkn|notknown|notyetknown|notstated|notgiven|notrecorded|notprovided|notsupplied|notapplicable',
    'nk|nil|none|noname|nofirstname|nolastname|noforename|nosurname|nofamilyname|nogivenname|nomiddlename',
    'firstname|lastname|forename|surname|familyname|givenname|fnu|lnu|nfn|nln|tbc|tba|tobeconfirmed|tobeadvised',
    'anon|anonymous|unnamed|blank|empty|dummy|mononym|onename|onenameonly|singlename|missing|undefined|asabove|ditto',
  ]
    .join('|')
    .split('|'),
)

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const nobodyKnown =
  /^(unknown|unidentified)(unknown|male|female|man|woman|adult|person|patient|client|name)+$/

/**
 * True for what stands where there is no name: ".", "-", "X", "n/a", "Unknown male", "NULL". Real names that look alike
 * are none of them: "Na", "O", "Null" (but "NULL", which is a database's).
 */
export function isDummyName(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed === '') return false
  const plain = folded(trimmed)
  if (plain === '' || /^x+$/.test(plain) || /^(.)\1{3,}$/u.test(plain)) return true
  if (/^n\s*[/\\]\s*[ak]$/i.test(trimmed) || trimmed === 'NULL' || trimmed === 'null') return true
  return dummies.has(plain) || nobodyKnown.test(plain)
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
const allowed = /^(?:[\p{L}\p{M} .,'’‘ʼ`´()/&\u2010-\u2015-]|[\u200C-\u200F\u061C\u2066-\u2069])+$/u

/** Why a text is no part of a name; null where it may be one. An empty part is none. */
export function nameFault(text: string): 'not a name' | 'mixed alphabets' | 'stands for no name' | null {
  if (text === '') return null
  if (isDummyName(text)) return 'stands for no name'
  if (!/\p{L}/u.test(text) || !allowed.test(text)) return 'not a name'
  return scripts.filter((script) => script.test(text)).length > 1 ? 'mixed alphabets' : null
}

/** One part of a name as somebody types it; may be empty, and is never a dummy. */
export const NamePart: z.ZodType<string, string> = OptionalLine(120).superRefine((text, context) => {
  const message = nameFault(text)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** One of the two is enough. */
export const hasName = ({ givenName, familyName }: NameParts): boolean =>
  givenName !== '' || familyName !== ''
