import type { AudienceMark, CaseAudiences, MarkedBlock } from '../../shared/audiences.ts'
import { Answer } from '../form/answer.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { Dialog, Prose } from '../ui/index.ts'
import type { AskedFor } from './asked-for.ts'
import { blockTitle } from './block-words.ts'
import { DecideMark } from './decide-mark.tsx'
import { MarkForm } from './mark-form.tsx'
import { targetsOf } from './targets.ts'
import { WhoReads } from './who-reads.tsx'

export interface AboutAudienceProps {
  readonly caseId: string
  readonly asked: AskedFor
  readonly ask: (what: AskedFor | null) => void
}

/** What is known of one block, and the way to say otherwise. */
export function AboutAudience(props: AboutAudienceProps) {
  const query = useQueryOp('audiences.of', { caseId: props.caseId })
  if (query.data) return <Known {...props} of={query.data} />
  return (
    <Dialog title="Who may read this" isOpen onOpenChange={() => props.ask(null)}>
      <Answer query={query} waiting="Looking who may read this…">
        {() => null}
      </Answer>
    </Dialog>
  )
}

export interface Known {
  readonly of: CaseAudiences
  readonly block: MarkedBlock
  readonly mark: AudienceMark | undefined
}

function Known({ caseId, asked, ask, of }: AboutAudienceProps & { readonly of: CaseAudiences }) {
  const block = of.blocks.find(({ key }) => key === asked.block)
  const close = () => ask(null)
  if (block === undefined)
    return (
      <Dialog title={`Who may read this: ${blockTitle(asked.block)}`} isOpen onOpenChange={close}>
        <Prose>
          <p>Nothing is written here yet. Once something is, it can be said who may read it.</p>
        </Prose>
      </Dialog>
    )
  const mark = block.marks.find(({ id }) => id === asked.markId)
  const known: Known = { of, block, mark }
  if (asked.kind === 'decide' && mark) return <DecideMark {...{ block, mark }} onClose={close} />
  if (asked.kind === 'mark') {
    const [likeliest, ...others] = meantBy(of, block, mark ? mark.passage : asked.passage)
    const targets = likeliest && ([likeliest, ...(mark ? [] : others)] as const)
    if (targets) return <MarkForm {...{ caseId, targets, mark }} onClose={close} />
  }
  return <WhoReads {...known} ask={ask} />
}

/** All of the words are the text. */
const meantBy = ({ blocks }: CaseAudiences, block: MarkedBlock, words: string | null) =>
  targetsOf(blocks, block, words === block.text.trim() ? null : words)
