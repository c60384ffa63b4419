import { useState } from 'react'
import { drivers } from '../../shared/kernel/op.ts'
import { Answer } from '../form/answer.tsx'
import { AddSeveral } from '../panels/add-several.tsx'
import { paths } from '../data/paths.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { Button, EmptyState, LinkButton, Tag } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { firstSteps } from './first-steps.ts'
import type { FirstStep } from './first-steps.ts'
import styles from './nothing.module.css'

/** A panel that has just been set up, or one with nothing to do. */
export function Nothing() {
  const mayImport = useMay('imports.apply')
  const mayAdd = useMay('panels.addMember')
  const panel = useQueryOp('panels.get', {})
  // Here, since the steps go away with the last one done, and what each comes in with is still to be read.
  const [isAdding, setAdding] = useState(false)
  return (
    <Answer query={panel} waiting="Looking at the panel…">
      {(view) => {
        const steps = firstSteps(view, false)
        const waits = steps.filter(({ id, done }) => id !== 'import' && !done)
        const needed = waits.length > 0 && mayAdd
        return (
          <>
            {needed ? (
              <FirstSteps steps={steps} onAdd={() => setAdding(true)} />
            ) : (
              <NothingNow mayImport={mayImport} />
            )}
            <AddSeveral view={view} isOpen={isAdding} onClose={() => setAdding(false)} />
          </>
        )
      }}
    </Answer>
  )
}

function NothingNow({ mayImport }: { readonly mayImport: boolean }) {
  const { role } = useSession().who
  // What is to be confirmed stands above it.
  const above = useQueryOp('today.counts', {}).data?.today ?? 0
  const nothing = above > 0 ? 'Nothing else' : 'Nothing'
  if (!drivers.includes(role))
    return (
      <EmptyState title={`${nothing} is waiting for you`}>
        What is asked of you will stand here: papers to read, views to write, actions, signatures.
      </EmptyState>
    )
  return (
    <EmptyState
      title={`${nothing} needs anyone now`}
      action={
        mayImport && (
          <LinkButton variant="primary" href={paths.importReferrals}>
            Import referrals
          </LinkButton>
        )
      }
    >
      Bring in the referrals that both agencies sent, open cases from them, and list them for a meeting.
    </EmptyState>
  )
}

const words: Readonly<Record<FirstStep['id'], { readonly title: string; readonly text: string }>> = {
  members: {
    title: 'Add the members',
    text: 'Everyone who sits on the panel, each with their agency and role.',
  },
  quorum: { title: 'Enough members to decide', text: 'As many of each agency as the panel’s terms ask for.' },
  signatories: {
    title: 'Somebody who signs for each agency',
    text: 'A record needs a signature from health and one from the council. What each may sign is confirmed by a second member of their agency, on that member’s own Today page.',
  },
  import: {
    title: 'Bring in the first referrals',
    text: 'From each agency’s export; nothing is added unseen.',
  },
}

interface FirstStepsProps {
  readonly steps: readonly FirstStep[]
  readonly onAdd: () => void
}

/** In the order in which it is done; the first that is not done has the button. */
function FirstSteps({ steps, onAdd }: FirstStepsProps) {
  const next = steps.find(({ done }) => !done)
  return (
    <section aria-label="First steps">
      <h2 className={styles.title}>Before the first meeting</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <div>
              <b>{words[step.id].title}</b>
              <div className={styles.text}>{words[step.id].text}</div>
            </div>
            {step.done && <Tag>done</Tag>}
            {step === next && <Next step={step} onAdd={onAdd} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface NextProps {
  readonly step: FirstStep
  readonly onAdd: () => void
}

function Next({ step, onAdd }: NextProps) {
  if (step.id === 'members')
    return (
      <>
        <Button variant="primary" onPress={onAdd}>
          Add several
        </Button>
        <LinkButton href={paths.panel}>One by one</LinkButton>
      </>
    )
  return (
    <LinkButton variant="primary" href={step.id === 'import' ? paths.importReferrals : paths.panel}>
      {step.id === 'import' ? 'Import referrals' : 'Go to the panel'}
    </LinkButton>
  )
}
