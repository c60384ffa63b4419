import { MarginNote } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import type { PanelCount } from '../../shared/cases.ts'
import type { Output } from '../../shared/contract.ts'

const percent = ({ panel, all }: PanelCount): number => Math.round((100 * panel) / all)

/** One line; null where too few cases were decided to say anything. A rise is said plainly. */
export function shareWords({ now, before }: Output<'cases.panelShare'>): string | null {
  if (now === null) return null
  const counted =
    now.panel === now.all
      ? `All ${now.all} cases decided in the last three months went to the panel`
      : `${now.panel} of the ${now.all} cases decided in the last three months went to the panel (${percent(now)}%)`
  return before === null ? `${counted}.` : `${counted}. ${compared(percent(now), percent(before))}`
}

function compared(now: number, before: number): string {
  if (now > before) return `That is more than in the three months before, when it was ${before}%.`
  if (now < before) return `That is less than in the three months before, when it was ${before}%.`
  return 'That is the same share as in the three months before.'
}

/** How much goes to the panel, and whether that grows: panels are the exception. */
export function PanelShare() {
  const { data } = useQueryOp('cases.panelShare', {})
  const words = data ? shareWords(data) : null
  return words === null ? null : <MarginNote title="Decided at panel">{words}</MarginNote>
}
