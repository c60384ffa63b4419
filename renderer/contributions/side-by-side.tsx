import { useState } from 'react'
import type { Contribution } from '../../shared/contributions.ts'
import { drivers } from '../../shared/kernel/op.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { Marked } from '../form/marked.tsx'
import { Explained, Small, TextButton } from '../ui/index.ts'
import { ChangeContribution } from './contribution-form.tsx'
import { byLine } from './contribution-words.ts'
import styles from './contributions.module.css'

interface SideBySideProps {
  readonly contributions: readonly Contribution[]
  /** False: they are read and not changed here. */
  readonly canChange: boolean
}

/** Each discipline’s beside the others’. */
export const SideBySide = ({ contributions, canChange }: SideBySideProps) => (
  <div className={styles.beside}>
    {contributions.map((one) => (
      <One key={one.id} contribution={one} canChange={canChange} />
    ))}
  </div>
)

interface OneProps {
  readonly contribution: Contribution
  readonly canChange: boolean
}

function One({ contribution, canChange }: OneProps) {
  const { id, discipline, words, version } = contribution
  const { who } = useSession()
  const [isChanging, setChanging] = useState(false)
  const may = useMay('contributions.change')
  // Their own name stands there, or whoever runs the meeting wrote it down.
  const isMine = contribution.writtenBy === null ? contribution.name === who.name : drivers.includes(who.role)
  const by = byLine(contribution)
  return (
    <Marked block={`discipline.${id}`}>
      <h3>{discipline}</h3>
      <p className={styles.text} dir="auto">
        <Explained>{words}</Explained>
      </p>
      {by !== '' && <Small as="p">{by}</Small>}
      {canChange && may && isMine && (
        <div className={styles.acts}>
          <TextButton aria-label={`Change: ${discipline}`} onPress={() => setChanging(true)}>
            Change
          </TextButton>
          <TextButton
            aria-label={`Take out: ${discipline}`}
            onPress={() => void run('contributions.remove', { contributionId: id, version })}
          >
            Take out
          </TextButton>
        </div>
      )}
      {isChanging && <ChangeContribution contribution={contribution} onClose={() => setChanging(false)} />}
    </Marked>
  )
}
