import { useState } from 'react'
import { readers } from '../../shared/audiences.ts'
import type { ReaderName } from '../../shared/audiences.ts'
import { Answer } from '../form/answer.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { Dialog, Small, Tabs } from '../ui/index.ts'
import { AsReadPage } from './as-read-page.tsx'
import styles from './as-read.module.css'
import { readerWords } from './reader-words.ts'

export interface AsReadProps {
  readonly caseId: string
  /** Whose page it is. */
  readonly name: string
  /** Whose eyes come first. */
  readonly first?: ReaderName
  readonly onClose: () => void
}

/** A case with somebody else’s eyes: read and not written; Escape goes back to where one was. */
export function AsRead({ caseId, name, first = 'health', onClose }: AsReadProps) {
  const [as, setAs] = useState<ReaderName>(first)
  const look = (next: ReaderName) => setAs(next)
  return (
    <Dialog
      title={`${name}, as ${readerWords[as].within} would read it`}
      size="full"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className={styles.around}>
        <Tabs
          label="Whose eyes"
          value={as}
          onChange={look}
          tabs={readers.map((id) => ({
            id,
            label: readerWords[id].label,
            content: <WithTheirEyes caseId={caseId} as={id} />,
          }))}
        />
      </div>
    </Dialog>
  )
}

function WithTheirEyes({ caseId, as }: { readonly caseId: string; readonly as: ReaderName }) {
  const query = useQueryOp('audiences.asRead', { caseId, as })
  return (
    <div className={styles.page}>
      <Small as="p">
        {readerWords[as].about} Of what is kept from you, this shows no more than you may read yourself.
      </Small>
      <Answer query={query} waiting="Opening it as they would read it…">
        {(read) => <AsReadPage read={read} />}
      </Answer>
    </div>
  )
}
