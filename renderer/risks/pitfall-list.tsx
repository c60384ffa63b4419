import { limitOf } from '../form/limits.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { Pitfall } from '../../shared/risks.ts'
import { useAnyKept } from '../form/block-here.ts'
import { KeptNote } from '../form/kept-note.tsx'
import { AddLine } from '../form/add-line.tsx'
import { keysOf } from './block-keys.ts'
import styles from './pitfall-list.module.css'
import { PitfallRow } from './pitfall-row.tsx'
import type { RiskSectionProps } from './risk-section.ts'

const newPitfall = (text: string): Pitfall => ({
  id: newId(),
  category: 'other',
  text,
  toWhom: '',
  likelihood: null,
  consequence: null,
})

/** What could go wrong: the words in place, what kind and to whom under them. */
export function PitfallList({ edit, ...part }: RiskSectionProps<'pitfalls'>) {
  const { pitfalls } = edit.doc.body
  // They are saved together: where one of them is kept from whoever reads, none is written.
  const isAnyKept = useAnyKept(keysOf.pitfalls(edit.doc.body))
  const isReadOnly = part.isReadOnly || isAnyKept
  return (
    <>
      <ul className={styles.list} aria-label="What could go wrong">
        {pitfalls.map((pitfall) => (
          <PitfallRow key={pitfall.id} pitfall={pitfall} edit={edit} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isAnyKept && !part.isReadOnly && <KeptNote />}
      {!isReadOnly && (
        <div className={styles.more}>
          <AddLine
            label="What could go wrong"
            prompt={pitfalls.length === 0 ? 'Add what could go wrong' : 'Add another'}
            onAdd={(text) => edit.save(({ body }) => ({ pitfalls: [...body.pitfalls, newPitfall(text)] }))}
            maxLength={limitOf(Pitfall, 'text')}
          />
        </div>
      )}
    </>
  )
}
