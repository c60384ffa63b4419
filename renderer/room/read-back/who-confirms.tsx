import { useState } from 'react'
import type { RoomItem } from '../../../shared/room.ts'
import { useSession } from '../../data/open-session.ts'
import { SelectField, Small } from '../../ui/index.ts'

interface Confirming {
  /** Nobody signs it: the chair confirms it by name. */
  readonly isAsked: boolean
  readonly named: string | null
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The one who chairs, where there is no other to choose. */
  readonly only: string | null
  readonly choose: (memberId: string) => void
}

/** Who confirms an item that nobody signs: the chair who is here, or whoever took the chair. */
export function useWhoConfirms(roomItem: RoomItem | undefined): Confirming {
  const { memberId } = useSession().who
  const [chosen, setChosen] = useState<string | null>(null)
  const there = (roomItem?.attendance ?? []).filter(
    ({ member, item }) => item === 'present' && member.role !== 'observer',
  )
  const chairs = there.filter(({ member }) => member.role === 'chair')
  const own = chairs.find(({ member }) => member.id === memberId)
  const one = own ?? (chairs.length === 1 ? chairs[0] : undefined)
  const isThere = there.some(({ member }) => member.id === chosen)
  return {
    isAsked: roomItem?.asksSignatures === false && (roomItem.decision?.verdict ?? null) !== null,
    named: isThere ? chosen : (one?.member.id ?? null),
    choices: there.map(({ member: { id, name, title } }) => ({ id, label: `${name}, ${title}` })),
    only: one === undefined ? null : `${one.member.name}, ${one.member.title}`,
    choose: setChosen,
  }
}

/** At the head of what is read back. */
export const WhoConfirms = ({ named, choices, only, choose }: Confirming) => (
  <>
    <Small as="p">
      Nobody signs this: it decides no money and no risk.{' '}
      {only === null ? 'Whoever is in the chair confirms it.' : `${only}, confirms it as chair.`}
    </Small>
    {only === null && (
      <SelectField label="In the chair" width="medium" value={named} choices={choices} onChange={choose} />
    )}
  </>
)
