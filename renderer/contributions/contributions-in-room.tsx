import { useRef } from 'react'
import { contributions, disciplines } from '../../shared/contributions.ts'
import { invalid } from '../../shared/kernel/reply.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { limitOf } from '../form/limits.ts'
import { AddLine } from '../form/add-line.tsx'
import { Eyebrow, Kbd, keysActHere, useShortcuts } from '../ui/index.ts'
import { readLine } from './contribution-words.ts'
import styles from './contributions.module.css'
import { SideBySide } from './side-by-side.tsx'

interface ContributionsInRoomProps {
  /** Who here speaks for a discipline. */
  readonly speaker: (discipline: string) => string
  readonly caseId: string
  readonly isTeam: boolean
  readonly canEdit: boolean
}

/** Side by side as they were written beforehand, and one line for what is said now: "Nursing: settled on the depot". */
export function ContributionsInRoom({ speaker, caseId, isTeam, canEdit }: ContributionsInRoomProps) {
  const { data = [] } = useQueryOp('contributions.list', { caseId })
  const line = useRef<HTMLDivElement>(null)
  const mayAdd = canEdit && (isTeam || data.length > 0)
  useShortcuts('In the room', {
    ...(mayAdd && {
      v: {
        label: 'Write what a discipline says, in one line',
        run: () => line.current?.querySelector<HTMLElement>('input, button')?.click(),
      },
    }),
  })
  const add = (text: string): Promise<unknown> => {
    const said = readLine(text, disciplines)
    if (said === null) return Promise.reject(invalid({ discipline: 'whose it is, then a colon' }))
    return ask('contributions.write', { caseId, ...said, name: speaker(said.discipline) })
  }
  if (data.length === 0 && !mayAdd) return null
  return (
    <section aria-label="What each discipline says">
      <Eyebrow as="h2">What each discipline says</Eyebrow>
      <SideBySide contributions={data} canChange={canEdit} />
      {mayAdd && (
        <div ref={line} className={styles.line} {...keysActHere}>
          <AddLine
            label="Whose, a colon, and what they say"
            prompt="Nursing: settled on the depot…"
            maxLength={limitOf(contributions.write.input, 'words')}
            onAdd={add}
          />
          <Kbd combo="v" />
        </div>
      )}
    </section>
  )
}
