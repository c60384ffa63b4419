import { useState } from 'react'
import { z } from 'zod'
import type { CaseSummary } from '../../shared/cases.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Answer } from '../form/answer.tsx'
import { Form } from '../form/form.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, Row, Small, Stack } from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { LateFields, noLateWords, useExceptionOf } from './late-exception.tsx'
import type { LateWords } from './late-exception.tsx'
import styles from './list-cases.module.css'
import { lateLead } from './meeting-words.ts'
import { WhyPanel, askedWhy, whyGiven } from './why-panel.tsx'
import type { WhyWords } from './why-panel.tsx'

/** Triaged cases, to be ticked and listed together. */
export function ListCases({ agenda }: { readonly agenda: Agenda }) {
  const query = useQueryOp('cases.list', { states: ['triaged'], limit: 100 })
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

/** What it must say besides is looked at by the store, which knows of whom it must be said. */
const Chosen = z.object({
  chosen: z.array(z.string()),
  words: z.custom<WhyWords>(),
  late: z.custom<LateWords>(),
})
type Chosen = z.output<typeof Chosen>
const nothing: Chosen = { chosen: [], words: {}, late: noLateWords }

interface ChooseProps {
  readonly agenda: Agenda
  readonly cases: readonly CaseSummary[]
}

function Choose({ agenda, cases }: ChooseProps) {
  const exceptionOf = useExceptionOf()
  // Once some are listed it begins anew; what was said of others is still said.
  const [begun, setBegun] = useState({ times: 0, initial: nothing })
  const idsOf = (chosen: readonly string[]) => cases.map(({ id }) => id).filter((id) => chosen.includes(id))
  const list = ({ chosen, words, late }: Chosen): Promise<Agenda> => {
    const caseIds = idsOf(chosen)
    const exception = exceptionOf(late)
    return ask('meetings.addCases', {
      meetingId: agenda.meeting.id,
      caseIds,
      reasons: whyGiven(words, caseIds),
      ...(exception && { exception }),
    })
  }
  const saveOf = ({ chosen }: Chosen): string => {
    const { length } = idsOf(chosen)
    return length > 1 ? `List ${length} cases` : 'List this case'
  }
  return (
    <Form
      key={begun.times}
      layout="page"
      schema={Chosen}
      initial={begun.initial}
      send={list}
      save={saveOf}
      canSave={({ chosen, late }) =>
        idsOf(chosen).length > 0 && (!agenda.isLate || exceptionOf(late) !== null)
      }
      onDone={(_listed, { words }) => setBegun({ times: begun.times + 1, initial: { ...nothing, words } })}
    >
      {({ values, set, error, isPending, mayBeSaved }) => {
        const caseIds = idsOf(values.chosen)
        const silent = askedWhy(error, caseIds)
        return (
          <Stack>
            <Rows cases={cases} chosen={values.chosen} onChange={(chosen) => set('chosen', [...chosen])} />
            <WhyPanel
              cases={cases.filter(({ id }) => silent.includes(id)).map(named)}
              words={values.words}
              onChange={(id, text) => set('words', { ...values.words, [id]: text })}
            />
            {agenda.isLate && caseIds.length > 0 && (
              <LateFields
                lead={lateLead(agenda)}
                words={values.late}
                onChange={(late) => set('late', late)}
                autoFocus
              />
            )}
            {error && silent.length === 0 && <Trouble error={error} />}
            <Row>
              <Button type="submit" isDisabled={!mayBeSaved} isPending={isPending}>
                {saveOf(values)}
              </Button>
            </Row>
          </Stack>
        )
      }}
    </Form>
  )
}

interface RowsProps {
  readonly cases: readonly CaseSummary[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const Rows = ({ cases, chosen, onChange }: RowsProps) => (
  <ul className={styles.cases}>
    {cases.map((one) => (
      <li key={one.id}>
        <CheckField
          label={
            <>
              {fullName(one)} <Small>{one.ask || one.reference}</Small>
            </>
          }
          value={chosen.includes(one.id)}
          onChange={(on) => onChange(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
        />
        <Small>{one.waitingDays === 1 ? '1 day' : `${one.waitingDays} days`}</Small>
      </li>
    ))}
  </ul>
)

const named = (one: CaseSummary) => ({ id: one.id, name: fullName(one) })
