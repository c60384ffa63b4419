import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import { SetUp } from '../../shared/session.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { showRefusal } from '../form/form-reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Sheet, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { rememberLogin } from './last-login.ts'
import { SetUpAgencies } from './set-up-agencies.tsx'
import { SetUpMember } from './set-up-member.tsx'
import { SetUpPanel } from './set-up-panel.tsx'
import { setUpStart, setUpSteps } from './set-up-steps.ts'
import type { SetUpInput } from './set-up-steps.ts'

export interface SetUpPageProps {
  readonly onBack: () => void
  readonly onMade: (recoveryKey: string) => void
}

/** A panel in three steps: the agencies, the panel, you. */
export function SetUpPage({ onBack, onMade }: SetUpPageProps) {
  const form = useForm<SetUpInput, unknown, SetUp>({
    resolver: zodResolver(SetUp),
    defaultValues: setUpStart,
  })
  const [at, setAt] = useState(0)
  const [again, setAgain] = useState('')
  const [refused, setRefused] = useState<AppError | null>(null)
  const setUp = useCommandOp('session.setUp')
  const step = setUpSteps[at]
  const isLast = at === setUpSteps.length - 1

  const make = form.handleSubmit(async (input) => {
    const reply = await setUp.run(input)
    if (!reply.ok) return setRefused(showRefusal(form, reply.error))
    rememberLogin('panel', input.member.login)
    onMade(reply.value.recoveryKey)
  })

  const next = async (event: FormEvent) => {
    event.preventDefault()
    setRefused(null)
    if (!step || !(await form.trigger(step.fields, { shouldFocus: true }))) return
    if (!isLast) return setAt(at + 1)
    if (again !== form.getValues('passphrase')) return setRefused(notTheSame)
    await make()
  }

  if (!step) return null
  return (
    <Sheet
      eyebrow={`Set up a panel, step ${at + 1} of ${setUpSteps.length}`}
      title={step.title}
      lead={step.lead}
    >
      <form key={at} onSubmit={(event) => void next(event)} noValidate>
        <Stack gap={5}>
          {at === 0 && <SetUpAgencies control={form.control} />}
          {at === 1 && <SetUpPanel control={form.control} />}
          {at === 2 && <SetUpMember form={form} again={again} onAgain={setAgain} />}
          {refused && <Trouble error={refused} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isPending={setUp.pending}
              pendingLabel="Making the store…"
            >
              {isLast ? 'Set up the panel' : 'Continue'}
            </Button>
            <Button
              variant="plain"
              isDisabled={setUp.pending}
              onPress={() => (at === 0 ? onBack() : setAt(at - 1))}
            >
              Go back
            </Button>
          </Row>
        </Stack>
      </form>
    </Sheet>
  )
}

const notTheSame: AppError = { kind: 'invalid', fields: { again: 'the two passphrases are not the same' } }
