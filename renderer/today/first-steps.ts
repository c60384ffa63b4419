import type { PanelView } from '../../shared/panels.ts'
import { sides } from '../../shared/kernel/text.ts'
import { panelFindings } from '../panels/panel-findings.ts'

export interface FirstStep {
  readonly id: 'members' | 'quorum' | 'signatories' | 'import'
  readonly done: boolean
}

/** What a new panel needs before it can decide and sign anything, in the order in which it is done. */
export function firstSteps(view: PanelView, hasReferrals: boolean): readonly FirstStep[] {
  const there = view.members.filter(({ active }) => active)
  const findings = panelFindings(view)
  return [
    { id: 'members', done: there.length > 1 },
    { id: 'quorum', done: !findings.some(({ title }) => title === 'Too few members to decide') },
    {
      id: 'signatories',
      done: sides.every((side) => there.some((member) => member.side === side && member.canSign)),
    },
    { id: 'import', done: hasReferrals },
  ]
}
