import { roles } from '../../shared/kernel/op.ts'
import type { Role } from '../../shared/kernel/op.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { sideChoices } from '../words/side-choices.ts'

const descriptions: Readonly<Record<Role, string>> = {
  coordinator: 'Prepares and runs meetings, and looks after the panel’s members. Does not decide.',
  chair: 'Leads the meeting and decides. May change the panel’s terms.',
  member: 'Decides, and works on cases.',
  signatory: 'Decides, works on cases, and signs for their agency.',
  observer: 'Gets papers and the shared screen. Has no passphrase, and changes nothing.',
}

/** Of an observer, on the page of the panel. */
export const noKeyWords = 'gets papers and the shared screen; has no key to this store'

export const roleChoices = roles.map((id) => ({ id, label: roleWords[id], description: descriptions[id] }))

/** A peer member, say, works for neither. */
export const agencyChoices = [...sideChoices, { id: 'neither' as const, label: neitherSideWords }]
