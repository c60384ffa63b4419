import type { Copy, Papers } from './papers.ts'
import { shortDate } from './kernel/dates.ts'

const longest = 120

/** At the foot of every page: the panel's own statement where it fits a line; all of it stands on page 1 either way. */
export const confidentialLine = (statement: string): string =>
  statement.trim() !== '' && statement.length <= longest && !statement.includes('\n')
    ? statement
    : 'Confidential. The panel’s terms for these papers stand on page 1.'

/** Whose copy of what, at the foot of every page. */
export const copyLine = ({ memberName, agencyName, heldOn, version, fingerprint }: Papers): string =>
  `For ${memberName}, ${agencyName} · ${shortDate(heldOn)} · Version ${version} · ${fingerprint.join(' · ')}`

export const copyWords: Readonly<Record<Copy, string>> = {
  health: 'Health’s copy',
  socialCare: 'The council’s copy',
  neither: 'Copy for a member of neither agency',
}
