import type { Member } from '../../shared/panels.ts'
import { roleWords } from '../../shared/words.ts'
import { theSide } from '../words/agencies.ts'

/** Members who may sit on a panel, told from each other by what they are. */
export const seatChoices = (
  members: readonly Member[],
): { readonly id: string; readonly label: string; readonly description: string }[] =>
  members
    .filter(({ active }) => active)
    .map(({ id, name, title, role, side }) => ({
      id,
      label: name,
      description: [title, side === null ? '' : theSide[side], roleWords[role]].filter(Boolean).join(', '),
    }))
