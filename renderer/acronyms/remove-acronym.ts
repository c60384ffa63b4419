import type { Acronym } from '../../shared/acronyms.ts'
import { api } from '../data/api.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { notify } from '../ui/index.ts'

/** Off the list at once, with a way back; what was refused is said at the foot of the window. */
export async function removeAcronym({ id, version, short, expansion, side }: Acronym): Promise<void> {
  const reply = await api.call('acronyms.remove', { acronymId: id, version })
  if (!reply.ok) return sayRefusal(reply.error, `${short} was not removed.`)
  const putBack = async (): Promise<void> => {
    const back = await api.call('acronyms.add', { short, expansion, side })
    if (!back.ok) sayRefusal(back.error, `${short} was not put back.`)
  }
  notify(`${short} is off the list.`, { label: 'Undo', run: () => void putBack() })
}
