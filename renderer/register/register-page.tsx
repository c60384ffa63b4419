import { useState } from 'react'
import { addDays } from '../../shared/kernel/dates.ts'
import type { AttendanceRegister } from '../../shared/register.ts'
import { Answer } from '../form/answer.tsx'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { api } from '../data/api.ts'
import { run } from '../data/run.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { useQueryOp } from '../data/use-op.ts'
import {
  Button,
  DateField,
  EmptyState,
  Page,
  PageHeader,
  PageSection,
  Row,
  Small,
  notify,
} from '../ui/index.ts'
import { useFirstTeam } from '../rolling-list/use-first-team.ts'
import { todayOn } from '../words/time-words.ts'
import { MeasuresTable } from './measures-table.tsx'
import { RegisterTable } from './register-table.tsx'
import { WhatEachCounts } from './what-each-counts.tsx'

interface Asked {
  readonly panelId: string | null
  readonly from: string
  readonly to: string
}

/** Who came, by discipline, and how the meetings went: of one panel, over a period. */
export function RegisterPage() {
  const [asked, setAsked] = useState<Asked>({ panelId: null, from: addDays(todayOn(), -91), to: todayOn() })
  const team = useFirstTeam()
  const { from, to } = asked
  const panelId = asked.panelId ?? team
  const input = { from, to, ...(panelId !== null && { panelId }) }
  const query = useQueryOp('register.get', input, { keepRows: true })
  return (
    <Page layout="plain">
      <PageHeader title="Register of attendance" {...(query.data && { meta: query.data.panelName })}>
        <Button onPress={() => void run('desk.print', { what: 'page' })}>Print</Button>
        <Button onPress={() => void saveCsv(input)}>Save as CSV</Button>
      </PageHeader>
      <PageSection>
        <Row align="end">
          <ChoosePanel withEnded value={panelId} onChange={(id) => setAsked({ ...asked, panelId: id })} />
          <DateField
            label="From"
            value={from}
            max={to}
            onChange={(on) => on !== null && setAsked({ ...asked, from: on })}
          />
          <DateField
            label="Until"
            value={to}
            min={from}
            onChange={(on) => on !== null && setAsked({ ...asked, to: on })}
          />
        </Row>
      </PageSection>
      <Answer query={query} waiting="Looking up the register…">
        {(register) => (register.meetings.length === 0 ? <NoMeetings /> : <Parts register={register} />)}
      </Answer>
    </Page>
  )
}

const Parts = ({ register }: { readonly register: AttendanceRegister }) => (
  <>
    <PageSection title="Who came">
      <RegisterTable register={register} />
      {register.more && (
        <Small as="p">
          There were more meetings in this time: the latest {register.meetings.length} stand here. Choose a
          shorter time for the others.
        </Small>
      )}
    </PageSection>
    <PageSection title="How the meetings went">
      <MeasuresTable measures={register.measures} />
      <WhatEachCounts />
    </PageSection>
  </>
)

const NoMeetings = () => (
  <EmptyState title="No meeting was held in this time">
    Who came stands here once a meeting has begun, by the discipline that each member’s entry says.
  </EmptyState>
)

async function saveCsv(input: {
  readonly from: string
  readonly to: string
  readonly panelId?: string
}): Promise<void> {
  const reply = await api.call('register.saveCsv', input)
  if (reply.ok) notify(`Saved: ${reply.value.fileName}`)
  else sayRefusal(reply.error)
}
