import { paths } from '../paths.ts'
import { lockNow } from '../shell/lock.ts'
import type { PaletteEntry } from './entries.ts'

const placeLines: readonly (readonly [href: string, title: string, note: string])[] = [
  [paths.today, 'Today', 'What needs someone now'],
  [paths.referrals, 'Referrals', 'The queue of both agencies'],
  [paths.importReferrals, 'Import referrals', 'Bring in a file that an agency sent'],
  [paths.matches, 'Possible matches', 'Two people who may be one'],
  [paths.cases, 'Cases', 'Everyone the panel is working with'],
  [paths.meetings, 'Meetings', 'Agendas, past and coming'],
  [paths.toSign, 'To sign', 'Closed meetings that wait for a signature'],
  [paths.actions, 'Actions', 'Who said they would do what, by when'],
  [paths.panel, 'Panel', 'Members, terms and the audit trail'],
]

/** Every place of the window, and what can be done anywhere. */
export const places = (onShortcuts: () => void): readonly PaletteEntry[] => [
  ...placeLines.map(([href, title, note]) => ({ id: href, title, note, href })),
  { id: 'lock', title: 'Lock', note: 'Close the store until someone unlocks it', run: () => void lockNow() },
  { id: 'shortcuts', title: 'Keyboard shortcuts', note: 'What works on this screen', run: onShortcuts },
]
