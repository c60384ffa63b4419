import type { Authorities, WaitingAuthority } from '../../shared/authority.ts'
import type { Member, PanelTerms, PanelView } from '../../shared/panels.ts'
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

/** What a store could not do even with every member in the room; of several panels, each is looked at by itself. */
export function panelFindings(
  { panel, panels, members }: PanelView,
  waiting: Authorities['waiting'] = [],
): readonly PanelFinding[] {
  const unsigned = sides
    .filter((side) => !members.some((member) => member.side === side && member.canSign))
    .map((side) => ({
      title: `Nobody can sign for ${theSide[side]}`,
      text: `A record needs a signature from each agency. ${signatoryWords(waiting.find((one) => one.side === side))}`,
    }))
  return panels.length > 1 ? unsigned : [...quorumFindings(panel.terms, members), ...unsigned]
}

type QuorumTerms = Pick<PanelTerms, 'quorumHealth' | 'quorumSocialCare' | 'chairNeeded'>

/** Whether those who sit on it could ever decide under its terms. */
export function quorumFindings(
  { quorumHealth, quorumSocialCare, chairNeeded }: QuorumTerms,
  members: readonly Member[],
): readonly PanelFinding[] {
  const everyone = members
    .filter((member) => member.active)
    .map(({ side, role }) => ({ side, role, state: 'present' as const }))
  const { missing } = quorumOf(
    { minHealth: quorumHealth, minSocialCare: quorumSocialCare, chairNeeded, presenterNeeded: false },
    everyone,
  )
  if (missing.length === 0) return []
  return [
    {
      title: 'Too few members to decide',
      text: `${missing.join('. ')}. That is with everyone there; coordinators and observers are not counted.`,
    },
  ]
}
