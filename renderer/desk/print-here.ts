import { api } from '../data/api.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { flushDrafts } from '../ui/index.ts'

const letter = /^#\/letters\/([0-9a-f-]{36})$/

/** The letter that is open as it would be sent; anything else, and a dialog over it, as it stands on the screen. */
export async function printHere(isDialog: boolean): Promise<void> {
  await flushDrafts()
  const recordId = isDialog ? undefined : letter.exec(window.location.hash)?.[1]
  const reply = await api.call(
    'desk.print',
    recordId === undefined ? { what: 'page' } : { what: 'letter', recordId },
  )
  if (!reply.ok && reply.error.kind !== 'cancelled') sayRefusal(reply.error)
}
