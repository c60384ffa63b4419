import { isThereFor } from '../../shared/guests.ts'
import type { Guest } from '../../shared/guests.ts'
import type { Pronoun } from '../../shared/people.ts'
import { possessive } from '../people/person-words.ts'
import { guestPartWords } from '../../shared/words.ts'
import { sideWords } from '../words/agencies.ts'

/** "Lee Park, housing officer": what stands before the first comma is the name. */
export function nameAndRole(line: string): { readonly name: string; readonly title: string } {
  const [name = '', ...rest] = line.split(',')
  return { name: name.trim(), title: rest.join(',').trim() }
}

/** "Lee Park, housing officer, council". */
export const guestLine = ({ name, title, side }: Pick<Guest, 'name' | 'title' | 'side'>): string =>
  [name, title, side === null ? '' : sideWords[side].toLowerCase()].filter((part) => part !== '').join(', ')

const isHere: Readonly<Record<Pronoun, string>> = {
  she: 'She is here',
  he: 'He is here',
  they: 'They are here',
}

/** "She is here, with her advocate Carys Bevan. Also here: Lee Park, housing officer."; empty where nobody else is. */
export function whoIsWith(
  guests: readonly Guest[],
  item: { readonly id: string; readonly state: string },
  pronoun: Pronoun,
): string {
  const there = guests.filter((guest) => isThereFor(guest, item))
  const companions = there.flatMap((guest) => companion(guest, pronoun))
  const others = there.filter(({ part }) => part === 'guest').map(guestLine)
  return [
    theySentence(
      there.some(({ part }) => part === 'person'),
      companions,
      pronoun,
    ),
    others.length === 0 ? '' : `Also here: ${others.join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function theySentence(isPersonHere: boolean, companions: readonly string[], pronoun: Pronoun): string {
  const all = joined(companions)
  if (isPersonHere) return `${isHere[pronoun]}${all === '' ? '' : `, with ${all}`}.`
  if (all === '') return ''
  return `${all[0]?.toUpperCase() ?? ''}${all.slice(1)} ${companions.length === 1 ? 'is' : 'are'} here.`
}

/** "her advocate Carys Bevan", "the interpreter Ada Voss". */
function companion({ part, name, title }: Guest, pronoun: Pronoun): string[] {
  const from = title === '' ? '' : ` (${title})`
  if (part === 'carer' || part === 'advocate' || part === 'broker' || part === 'peer_supporter')
    return [`${possessive[pronoun]} ${guestPartWords[part].toLowerCase()} ${name}${from}`]
  return part === 'interpreter' ? [`the interpreter ${name}${from}`] : []
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
