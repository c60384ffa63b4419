import { MarginNote } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { shareWords } from './share-words.ts'

/** How much goes to the panel, and whether that grows: panels are the exception. */
export function PanelShare() {
  const { data } = useQueryOp('cases.panelShare', {})
  const words = data ? shareWords(data) : null
  return words === null ? null : <MarginNote title="Decided at panel">{words}</MarginNote>
}
