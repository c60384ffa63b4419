import type { RoomItem } from '../../shared/room.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { sideWords } from '../words/agencies.ts'

/** Who an action can be given to, by name; anybody else is typed. */
export interface ActionOwner {
  readonly name: string
  readonly note: string
  /** Their agency; null: of neither, so that somebody says which agency sees to it. */
  readonly side: Side | null
}

type Known = Pick<RoomItem, 'attendance'> & Partial<Pick<RoomItem, 'person' | 'case' | 'plan'>>

/** Members, the person, their key worker and advocate, and who provides what is in the plan; each name once. */
export function ownersOf({ attendance, person, case: of, plan }: Known): readonly ActionOwner[] {
  const owners: readonly ActionOwner[] = [
    ...attendance.map(({ member: { name, title, side } }) => ({
      name,
      note: [title, side && sideWords[side].toLowerCase()].filter(Boolean).join(', '),
      side,
    })),
    ...(person
      ? [
          {
            name: `${person.givenName} ${person.familyName}`.trim(),
            note: 'the person themselves',
            side: null,
          },
        ]
      : []),
    { name: of?.keyWorker ?? '', note: 'key worker', side: null },
    { name: of?.advocate ?? '', note: 'advocate', side: null },
    { name: 'Their carer', note: 'family or friend', side: null },
    ...(plan?.lines ?? []).map(({ provider }) => ({ name: provider, note: 'provider', side: null })),
  ]
  const seen = new Set<string>()
  return owners.filter(({ name }) => {
    const isNew = name.trim() !== '' && !seen.has(name.trim())
    seen.add(name.trim())
    return isNew
  })
}
