import type { Acronym } from '../../shared/acronyms.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { notify } from '../ui/index.ts'
import { describeSaveError } from '../use-edited.ts'

/** Off the list at once, with a way back; what was refused is said at the foot of the window. */
export async function removeAcronym({ id, version, short, expansion, side }: Acronym): Promise<void> {
  const reply = await api.call('acronyms.remove', { acronymId: id, version })
  if (!reply.ok) return notify(`${short} was not removed. ${describeSaveError(new Failure(reply.error))}`)
  const putBack = (): void => void api.call('acronyms.add', { short, expansion, side })
  notify(`${short} is off the list.`, { label: 'Undo', run: putBack })
}
