import type { RoomItem } from '../../shared/room.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { sideWords } from '../words/agencies.ts'

/** Who an action can be given to, by name; anybody else is typed. */
export interface ActionOwner {
  readonly name: string
  readonly note: string
  /** Their agency; null: of neither, so that somebody says which agency sees to it. */
  readonly side: Side | null
  /** Null: no member of the panel. */
  readonly memberId: string | null
  readonly isPerson?: boolean
}

type Known = Pick<RoomItem, 'attendance'> & Partial<Pick<RoomItem, 'person' | 'case' | 'plan'>>

const other = (name: string, note: string): ActionOwner => ({ name, note, side: null, memberId: null })

/** Those that are asked most often beside health and the council (DOMAIN §1.9). */
const otherAgencies = ['Housing', 'Voluntary sector', 'GP practice', 'Police'].map((name) =>
  other(name, 'another agency'),
)

/**
 * Members, the person, their key worker and advocate, who provides what is in the plan, and other agencies. Each name
 * once, but for members: two may have one name, and a person may have a member's.
 */
export function ownersOf({ attendance, person, case: of, plan }: Known): readonly ActionOwner[] {
  const members = attendance.map(({ member: { id, name, title, side } }) => ({
    name,
    note: [title, side && sideWords[side].toLowerCase()].filter(Boolean).join(', '),
    side,
    memberId: id,
  }))
  const themself = person
    ? [
        {
          ...other(`${person.givenName} ${person.familyName}`.trim(), 'the person themselves'),
          isPerson: true,
        },
      ]
    : []
  const others = [
    other(of?.keyWorker ?? '', 'key worker'),
    other(of?.advocate ?? '', 'advocate'),
    other('Their carer', 'family or friend'),
    ...(plan?.lines ?? []).map(({ provider }) => other(provider, 'provider')),
    ...otherAgencies,
  ]
  const seen = new Set([...members, ...themself].map(({ name }) => name.trim()))
  const once = others.filter(({ name }) => {
    const isNew = name.trim() !== '' && !seen.has(name.trim())
    seen.add(name.trim())
    return isNew
  })
  return [...members, ...themself, ...once]
}

/** Whom a typed name means: nobody that is known, the only one of that name, or several. */
export const ownersCalled = (owners: readonly ActionOwner[], typed: string): readonly ActionOwner[] =>
  typed.trim() === '' ? [] : owners.filter(({ name }) => name.trim() === typed.trim())

/** What is saved beside a typed name. Undefined: no one here has it, and the panel's members are asked. */
export function memberIdOf(owners: readonly ActionOwner[], typed: string): string | null | undefined {
  const called = ownersCalled(owners, typed)
  const [first] = called
  if (first === undefined) return undefined
  return called.length === 1 ? first.memberId : null
}
