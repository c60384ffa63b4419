import { useState } from 'react'
import type { Action, ActionPage as ActionPageData } from '../../shared/actions.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { actionStateWords, neitherSideWords } from '../../shared/words.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMayFollowUp } from './use-may-follow-up.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, Page, PageHeader, PageSection, Prose, Small, Tag, TextLink } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import { dueWords, todayOn } from '../words/time-words.ts'
import { ActionSteps } from './action-steps.tsx'
import { MoveAction } from './move-action.tsx'
import { ReopenAction } from './reopen-action.tsx'
import { SettleAction } from './settle-action.tsx'

/** One action: what it is, whose, by when, and what has happened to it from meeting to meeting. */
export function ActionPage({ actionId }: { readonly actionId: string }) {
  const query = useQueryOp('actions.get', { actionId })
  return (
    <Page>
      <Answer query={query} waiting="Opening the action…">
        {(page) => <OneAction page={page} />}
      </Answer>
    </Page>
  )
}

type Asking = 'settle' | 'reopen' | 'move' | null

function OneAction({ page: { action, steps } }: { readonly page: ActionPageData }) {
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  return (
    <>
      <PageHeader title="Action" meta={<For action={action} />}>
        <Buttons action={action} onAsk={setAsking} />
      </PageHeader>
      <PageSection title="What is to be done" aside={<Tag>{actionStateWords[action.state]}</Tag>}>
        <Prose>{action.text}</Prose>
        <Small as="p">{whoseWords(action)}</Small>
        <Small as="p">{dueSentence(action)}</Small>
      </PageSection>
      <PageSection title="What happened">
        <ActionSteps steps={steps} />
      </PageSection>
      <SettleAction action={asking === 'settle' ? action : null} onClose={close} />
      {asking === 'reopen' && <ReopenAction action={action} onClose={close} />}
      {asking === 'move' && <MoveAction action={action} onClose={close} />}
    </>
  )
}

const For = ({ action }: { readonly action: Action }) => (
  <>
    for <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>, {action.caseReference}
  </>
)

interface ButtonsProps {
  readonly action: Action
  readonly onAsk: (asking: Asking) => void
}

function Buttons({ action, onAsk }: ButtonsProps) {
  const mayMove = useMay('actions.move')
  const mayReopen = useMay('actions.reopen')
  if (!useMayFollowUp(action)) return null
  if (action.state !== 'open')
    return mayReopen && <Button onPress={() => onAsk('reopen')}>Take it back…</Button>
  return (
    <>
      {mayMove && <Button onPress={() => onAsk('move')}>Move its day…</Button>}
      <Button variant="primary" onPress={() => onAsk('settle')}>
        How it ended
      </Button>
    </>
  )
}

function whoseWords({ ownerName, ownerIsPerson, side }: Action): string {
  const of = side === null ? neitherSideWords.toLowerCase() : sideWords[side].toLowerCase()
  if (ownerIsPerson) return side === null ? `${ownerName}, their own` : `${ownerName}, their own, with ${of}`
  return `${ownerName || 'No owner'}, ${of}`
}

function dueSentence({ dueOn, agreedDueOn, state }: Action): string {
  const due =
    state === 'open' ? dueWords(dueOn, todayOn()) : dueOn === null ? 'No date' : `Was due ${longDate(dueOn)}`
  return agreedDueOn === null ? due : `${due} · agreed for ${longDate(agreedDueOn)}`
}
