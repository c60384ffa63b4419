import type { Call } from '../../shared/contract.ts'
import type { Guest } from '../../shared/guests.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { guestPartWords } from '../../shared/words.ts'
import { api } from '../data/api.ts'
import { did } from '../room/acts/acts.ts'
import { orSay } from '../room/acts/saving.ts'
import { run } from '../data/run.ts'

/** The latest version of one, whatever happened since. */
async function asItStands({ id, meetingId }: Pick<Guest, 'id' | 'meetingId'>): Promise<Guest | undefined> {
  const reply = await api.call('guests.list', { meetingId })
  return reply.ok ? reply.value.find((one) => one.id === id) : undefined
}

const takeOut = async (guest: Guest): Promise<boolean> => {
  const now = await asItStands(guest)
  return now === undefined || run('guests.remove', { guestId: now.id, version: now.version })
}

/** Answers who was added; fails where it was refused, so that what was typed is kept. */
async function insert(input: Call<'guests.add'>): Promise<Guest | undefined> {
  const reply = await api.call('guests.add', input)
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value.at(-1)
}

const saidOf = ({ part, name }: Pick<Guest, 'part' | 'name'>): string =>
  part === 'guest' || part === 'person' ? name : `${name}, ${guestPartWords[part].toLowerCase()},`

export async function addGuest(input: Call<'guests.add'>): Promise<void> {
  const added = await insert(input)
  if (!added) return
  const said = `${saidOf(added)} ${added.here ? 'is here' : 'is expected'}`
  did({ said, takeBack: () => takeOut(added) }, { offer: true })
}

/** Taken back, they are there again for whatever they were there for. */
async function putBack({ itemIds, id: _id, version: _version, ...was }: Guest): Promise<void> {
  const again = await insert(was)
  if (!again) return
  for (const itemId of itemIds) {
    const now = await asItStands(again)
    if (!now || now.itemIds.includes(itemId)) continue
    if (!(await run('guests.mark', { guestId: now.id, version: now.version, itemId, here: true }))) return
  }
}

export async function removeGuest(guest: Guest): Promise<void> {
  if (!(await run('guests.remove', { guestId: guest.id, version: guest.version }))) return
  did({ said: `${saidOf(guest)} is taken out`, takeBack: () => orSay(putBack(guest)) }, { offer: true })
}

export async function markGuest(guest: Guest, here: boolean): Promise<void> {
  if (!(await run('guests.mark', { guestId: guest.id, version: guest.version, here }))) return
  const takeBack = async (): Promise<boolean> => {
    const now = await asItStands(guest)
    return (
      now !== undefined && run('guests.mark', { guestId: now.id, version: now.version, here: guest.here })
    )
  }
  did({ said: `${saidOf(guest)} ${here ? 'is here' : 'has gone'}`, takeBack }, { offer: true })
}
