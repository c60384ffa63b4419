import { Fragment, useState } from 'react'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { Sheet } from '../ui/index.ts'
import { rememberLogin } from './last-login.ts'
import { SetUpAgencies } from './set-up-agencies.tsx'
import { SetUpMember } from './set-up-member.tsx'
import { SetUpPanel } from './set-up-panel.tsx'
import { SetUpTwice, setUpStart, setUpSteps } from './set-up-steps.ts'

export interface SetUpPageProps {
  readonly onBack: () => void
  readonly onMade: (recoveryKey: string) => void
}

/** A panel in three steps: the agencies, the panel, you. */
export function SetUpPage({ onBack, onMade }: SetUpPageProps) {
  const [at, setAt] = useState(0)
  const step = setUpSteps[at]
  const isLast = at === setUpSteps.length - 1
  if (!step) return null
  return (
    <Sheet
      eyebrow={`Set up a panel, step ${at + 1} of ${setUpSteps.length}`}
      title={step.title}
      lead={step.lead}
    >
      <Form
        schema={SetUpTwice}
        initial={setUpStart}
        isKept={false}
        // A step is looked at by itself; the last one sends all of them.
        {...(!isLast && { step: { fields: step.fields, onDone: () => setAt(at + 1) } })}
        send={({ again: _again, ...input }) => ask('session.setUp', input)}
        save={isLast ? 'Set up the panel' : 'Continue'}
        pending="Making the store…"
        onDone={({ recoveryKey }, { member }) => {
          rememberLogin('panel', member.login)
          onMade(recoveryKey)
        }}
        onBack={() => (at === 0 ? onBack() : setAt(at - 1))}
      >
        {({ control }) => (
          <Fragment key={at}>
            {at === 0 && <SetUpAgencies control={control} />}
            {at === 1 && <SetUpPanel control={control} />}
            {at === 2 && <SetUpMember />}
          </Fragment>
        )}
      </Form>
    </Sheet>
  )
}
