import { useState } from 'react'
import type { CaseSummary } from '../../shared/cases.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Answer } from '../form/answer.tsx'
import { sayRefusal } from '../data/say-refusal.ts'
import { Button, CheckField, Row, Small, Stack } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { LateFields, noLateWords, useLateException } from './late-exception.tsx'
import styles from './list-cases.module.css'
import { lateLead } from './meeting-words.ts'
import { WhyPanel, askedWhy, whyGiven } from './why-panel.tsx'

/** Triaged cases, to be ticked and listed together. */
export function ListCases({ agenda }: { readonly agenda: Agenda }) {
  const query = useQueryOp('cases.list', { states: ['triaged'], limit: 200 })
  return (
    <Answer query={query} waiting="Looking for cases…">
      {({ cases }) =>
        cases.length === 0 ? (
          <Small>No case is waiting to be listed. Open one from Referrals.</Small>
        ) : (
          <Choose agenda={agenda} cases={cases} />
        )
      }
    </Answer>
  )
}

function Choose({ agenda, cases }: { readonly agenda: Agenda; readonly cases: readonly CaseSummary[] }) {
  const [late, setLate] = useState(noLateWords)
  const leave = useLateException(late)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const add = useCommandOp('meetings.addCases')
  const caseIds = cases.map(({ id }) => id).filter((id) => chosen.has(id))
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const silent = askedWhy(add.error, caseIds)
  const submit = async (): Promise<void> => {
    const reply = await add.run({
      meetingId: agenda.meeting.id,
      caseIds,
      reasons: whyGiven(words, caseIds),
      ...(leave && { exception: leave }),
    })
    if (reply.ok) {
      setChosen(new Set())
      setLate(noLateWords)
    }
    if (!reply.ok && askedWhy(reply.error, caseIds).length === 0) sayRefusal(reply.error)
  }
  const toggle = (id: string, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <Stack>
      <ul className={styles.cases}>
        {cases.map((one) => (
          <li key={one.id}>
            <CheckField
              label={
                <>
                  {fullName(one)} <Small>{one.ask || one.reference}</Small>
                </>
              }
              value={chosen.has(one.id)}
              onChange={(on) => toggle(one.id, on)}
            />
            <Small>{one.waitingDays === 1 ? '1 day' : `${one.waitingDays} days`}</Small>
          </li>
        ))}
      </ul>
      <WhyPanel
        cases={cases.filter(({ id }) => silent.includes(id)).map(named)}
        words={words}
        onChange={(id, text) => setWords({ ...words, [id]: text })}
      />
      {agenda.isLate && caseIds.length > 0 && (
        <LateFields lead={lateLead(agenda)} words={late} onChange={setLate} autoFocus />
      )}
      <Row>
        <Button
          isDisabled={caseIds.length === 0 || (agenda.isLate && leave === null)}
          isPending={add.pending}
          onPress={() => void submit()}
        >
          {caseIds.length > 1 ? `List ${caseIds.length} cases` : 'List this case'}
        </Button>
      </Row>
    </Stack>
  )
}

const named = (one: CaseSummary) => ({ id: one.id, name: fullName(one) })
