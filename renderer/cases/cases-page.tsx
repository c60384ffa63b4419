import { useState } from 'react'
import { caseStates } from '../../shared/cases.ts'
import type { CaseState } from '../../shared/cases.ts'
import { Answer } from '../answer.tsx'
import { plural } from '../time-words.ts'
import { Page, PageHeader, PageSection, RadioField, Row, TextField } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { useTypedText } from '../use-typed-text.ts'
import { CaseList } from './case-list.tsx'
import { CasesEmpty } from './cases-empty.tsx'

type Which = 'open' | 'waiting' | 'decided' | 'all'

const statesOf: Readonly<Record<Which, readonly CaseState[]>> = {
  open: caseStates.filter((state) => state !== 'closed'),
  waiting: ['triaged', 'listed', 'heard'],
  decided: ['decided', 'signed', 'released', 'in_review'],
  all: [],
}

const choices = [
  { id: 'open', label: 'Open' },
  { id: 'waiting', label: 'Waiting for a decision' },
  { id: 'decided', label: 'Decided' },
  { id: 'all', label: 'All' },
] as const

/** Everyone the panel is working with. */
export function CasesPage() {
  const [which, setWhich] = useState<Which>('open')
  const [text, setText] = useState('')
  const wanted = useTypedText(text)
  const query = useQueryOp(
    'cases.list',
    { states: [...statesOf[which]], text: wanted, limit: 500 },
    { keepRows: true },
  )
  const isFiltered = wanted !== '' || which !== 'open'
  const isBare = query.data?.total === 0 && !isFiltered && text === ''
  return (
    <Page layout="plain">
      <PageHeader title="Cases" {...(query.data && { meta: plural(query.data.total, 'case') })} />
      <PageSection>
        {!isBare && (
          <Row gap={6} align="start">
            <TextField
              label="Name, number or date of birth"
              type="search"
              width="medium"
              value={text}
              onChange={setText}
            />
            <RadioField label="Which" layout="row" value={which} onChange={setWhich} choices={choices} />
          </Row>
        )}
        <Answer query={query} waiting="Looking up the cases…">
          {({ cases, total }) =>
            cases.length === 0 ? (
              <CasesEmpty isFiltered={isFiltered} />
            ) : (
              <CaseList cases={cases} total={total} />
            )
          }
        </Answer>
      </PageSection>
    </Page>
  )
}
