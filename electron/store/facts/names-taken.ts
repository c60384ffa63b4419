import { fullName, initialsOf } from '../../../shared/kernel/person-name.ts'
import { literally } from '../../../shared/kernel/pattern.ts'
import type { NameParts } from '../../../shared/kernel/person-name.ts'

interface Named extends NameParts {
  readonly formerNames: readonly string[]
}

const nhsNumber = /(?<!\d)\d{3}[ .-]{0,3}\d{3}[ .-]{0,3}\d{4}(?!\d)/g

/**
 * Takes a person's names, of now and before, and anything that reads as an NHS number out of words that leave: initials
 * stand for them. A whole name is meant however its letters are; one part of it only as a name is written, since small
 * letters make ordinary words of many ("will", "rose").
 */
export function namesTaken(person: Named): (text: string) => string {
  const { givenName, familyName, formerNames } = person
  const wholes = [fullName(person), ...formerNames]
  const parts = [givenName, familyName, ...wholes.flatMap((name) => name.split(/\s+/))]
  const swaps = [
    ...wholes.map((name) => ({ name, flags: 'giu', to: initialsOf(person) })),
    ...parts.flatMap((part) =>
      [part, part.toLocaleUpperCase('en-GB')].map((name) => ({ name, flags: 'gu', to: firstOf(part) })),
    ),
  ]
    .filter(({ name }) => name.trim().length > 1)
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ name, flags, to }) => ({ pattern: new RegExp(wholeName(name), flags), to }))
  return (text) =>
    swaps
      .reduce((said, { pattern, to }) => said.replace(pattern, () => to), text)
      .replace(nhsNumber, '[number left out]')
}

const firstOf = (name: string): string => initialsOf({ givenName: name, familyName: '' })

function wholeName(name: string): string {
  const words = name.trim().split(/\s+/)
  return String.raw`(?<![\p{L}\p{N}])${words.map(literally).join(String.raw`\s+`)}(?![\p{L}\p{N}])`
}
