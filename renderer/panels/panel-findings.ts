import type { Authorities, WaitingAuthority } from '../../shared/authority.ts'
import type { PanelView } from '../../shared/panels.ts'
import { quorumOf } from '../../shared/rules/quorum.ts'
import { sides } from '../../shared/kernel/text.ts'
import { waitsForWords } from '../authority/authority-words.ts'
import { theSide } from '../words/agencies.ts'

export interface PanelFinding {
  readonly title: string
  readonly text: string
}

const signatoryWords = (waits: WaitingAuthority | undefined): string =>
  waits === undefined
    ? 'Give one of its members an amount that they may sign up to.'
    : `What ${waits.memberName} may sign ${waitsForWords(waits)}.`

/** What this panel could not do even with every member in the room. */
export function panelFindings(
  { panel, members }: PanelView,
  waiting: Authorities['waiting'] = [],
): readonly PanelFinding[] {
  const unsigned = sides
    .filter((side) => !members.some((member) => member.side === side && member.canSign))
    .map((side) => ({
      title: `Nobody can sign for ${theSide[side]}`,
      text: `A record needs a signature from each agency. ${signatoryWords(waiting.find((one) => one.side === side))}`,
    }))
  const { quorumHealth, quorumSocialCare, chairNeeded } = panel.terms
  const everyone = members
    .filter((member) => member.active)
    .map(({ side, role }) => ({ side, role, state: 'present' as const }))
  const { missing } = quorumOf(
    { minHealth: quorumHealth, minSocialCare: quorumSocialCare, chairNeeded, presenterNeeded: false },
    everyone,
  )
  if (missing.length === 0) return unsigned
  const short = {
    title: 'Too few members to decide',
    text: `${missing.join('. ')}. That is with everyone there; coordinators and observers are not counted.`,
  }
  return [short, ...unsigned]
}
