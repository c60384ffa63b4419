import { caseStates } from '../../shared/cases.ts'
import type { CaseOrder, CaseState, NameKey } from '../../shared/cases.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { CheckField, FindField, RadioField, Row, SelectField, Stack, TextField } from '../ui/index.ts'
import { FilterByPanel } from '../form/choose-panel.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { caseStateWords } from '../words/state-words.ts'
import type { CaseFilter, Which } from './case-filter.ts'
import styles from './case-choices.module.css'

const which: readonly { readonly id: Which; readonly label: string }[] = [
  { id: 'open', label: 'Open' },
  { id: 'waiting', label: 'Waiting for a decision' },
  { id: 'decided', label: 'Decided' },
  { id: 'closed', label: 'Closed' },
  { id: 'all', label: 'All' },
]

const states: readonly { readonly id: CaseState | 'any'; readonly label: string }[] = [
  { id: 'any', label: 'Any of these' },
  ...caseStates.map((id) => ({ id, label: caseStateWords[id] })),
]

const orders: readonly { readonly id: CaseOrder; readonly label: string }[] = [
  { id: 'newest', label: 'Newest first' },
  { id: 'waiting', label: 'Longest waiting first' },
  { id: 'next', label: 'What comes next' },
  { id: 'name', label: 'Family name' },
  { id: 'state', label: 'Where they stand' },
]

const agencies: readonly { readonly id: Side | 'either'; readonly label: string }[] = [
  { id: 'either', label: 'Either agency' },
  { id: 'health', label: 'Health' },
  { id: 'socialCare', label: 'Council' },
]

export interface CaseChoicesProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly filter: CaseFilter
  readonly onChange: (change: Partial<CaseFilter>) => void
}

/** What the list is narrowed by, and its order. */
export function CaseChoices({ text, onText, filter, onChange }: CaseChoicesProps) {
  const names = useQueryOp('cases.names', {}).data
  return (
    <Stack gap={3}>
      <Row gap={6} align="start">
        <TextField
          label="Name, number or date of birth"
          type="search"
          width="medium"
          value={text}
          onChange={onText}
        />
        <RadioField
          label="Which"
          layout="row"
          value={filter.state === null ? filter.which : null}
          onChange={(next) => onChange({ which: next, state: null })}
          choices={which}
        />
      </Row>
      <div className={styles.narrow}>
        <SelectField
          label="Where it stands"
          value={filter.state ?? 'any'}
          onChange={(id) => onChange({ state: id === 'any' ? null : id })}
          choices={states}
        />
        <ByName
          label="Worker"
          names={names?.workers}
          value={filter.worker}
          onChange={(worker) => onChange({ worker })}
        />
        <ByName
          label="Team"
          names={names?.teams}
          value={filter.team}
          onChange={(team) => onChange({ team })}
        />
        <SelectField
          label="Referred by"
          value={filter.agency ?? 'either'}
          onChange={(id) => onChange({ agency: id === 'either' ? null : id })}
          choices={agencies}
        />
        <FilterByPanel value={filter.panel} onChange={(panel) => onChange({ panel })} />
        <SelectField
          label="In order of"
          value={filter.order}
          onChange={(order) => onChange({ order })}
          choices={orders}
        />
        <CheckField label="Only mine" value={filter.mine} onChange={(mine) => onChange({ mine })} />
      </div>
    </Stack>
  )
}

interface ByNameProps {
  readonly label: string
  readonly names: readonly NameKey[] | undefined
  readonly value: string | null
  readonly onChange: (key: string | null) => void
}

function ByName({ label, names, value, onChange }: ByNameProps) {
  const choices = (names ?? []).map(({ key, name }) => ({ id: key, label: name }))
  // The field takes its choices once: it is made anew when they are there.
  return (
    <FindField
      key={names ? 'known' : 'asked'}
      label={label}
      value={value}
      onChange={onChange}
      choices={choices}
    />
  )
}
