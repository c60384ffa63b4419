import { useState } from 'react'
import { z } from 'zod'
import type { CaseSummary } from '../../shared/cases.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Answer } from '../form/answer.tsx'
import { Form } from '../form/form.tsx'
import { useTypedText } from '../form/use-typed-text.ts'
import { plural } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, Row, Small, Stack, TextField } from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { LateFields, noLateWords, useExceptionOf } from './late-exception.tsx'
import type { LateWords } from './late-exception.tsx'
import styles from './list-cases.module.css'
import { lateLead } from './meeting-words.ts'
import { WhyPanel, askedWhy, whyGiven } from './why-panel.tsx'
import type { WhyWords } from './why-panel.tsx'

/** Rows that are drawn at once: an agenda has other things on it. */
const atOnce = 25

/** Triaged cases, to be ticked and listed together. */
export function ListCases({ agenda }: { readonly agenda: Agenda }) {
  const [text, setText] = useState('')
  const wanted = useTypedText(text)
  const query = useQueryOp(
    'cases.list',
    { states: ['triaged'], text: wanted, limit: atOnce },
    { keepRows: true },
  )
  return (
    <Answer query={query} waiting="Looking for cases…">
      {({ cases, total }) =>
        total === 0 && text === '' ? (
          <Small>No case is waiting to be listed. Open one from Referrals.</Small>
        ) : (
          <Stack>
            {(total > cases.length || text !== '') && <Find text={text} onText={setText} total={total} />}
            <Choose agenda={agenda} found={cases} />
          </Stack>
        )
      }
    </Answer>
  )
}

interface FindProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly total: number
}

/** Only where more wait than are drawn. */
const Find = ({ text, onText, total }: FindProps) => (
  <Stack gap={2}>
    <TextField
      label="Name, number or reference"
      type="search"
      width="medium"
      value={text}
      onChange={onText}
    />
    <div role="status">
      <Small as="p">
        {total > atOnce
          ? `The newest ${atOnce} of ${total.toLocaleString('en-GB')} that wait to be listed.`
          : plural(total, 'case')}
      </Small>
    </div>
  </Stack>
)

/** What is ticked and not among those found stands first. */
const inOrder = (found: readonly CaseSummary[], ticked: readonly CaseSummary[]): readonly CaseSummary[] => [
  ...ticked.filter(({ id }) => !found.some((one) => one.id === id)),
  ...found,
]

const byId = (cases: readonly CaseSummary[]): readonly (readonly [string, CaseSummary])[] =>
  cases.map((one) => [one.id, one])

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
  readonly found: readonly CaseSummary[]
}

function Choose({ agenda, found }: ChooseProps) {
  // What was ticked stays in sight while others are looked for.
  const [ticked, setTicked] = useState<ReadonlyMap<string, CaseSummary>>(new Map())
  const known = new Map([...ticked, ...byId(found)])
  const exceptionOf = useExceptionOf()
  // Once some are listed it begins anew; what was said of others is still said.
  const [begun, setBegun] = useState({ times: 0, initial: nothing })
  const idsOf = (chosen: readonly string[]) => [...known.keys()].filter((id) => chosen.includes(id))
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
        const cases = [...known.values()].filter(({ id }) => caseIds.includes(id))
        return (
          <Stack>
            <Rows
              cases={inOrder(found, cases)}
              chosen={values.chosen}
              onChange={(chosen) => {
                setTicked(known)
                set('chosen', [...chosen])
              }}
            />
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
