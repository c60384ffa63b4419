import { caseStates } from '../../shared/cases.ts'
import { hitKinds, mostTyped } from '../../shared/search.ts'
import { Button, DateField, Row, SelectField, Small, Stack, TextField } from '../ui/index.ts'
import { FilterByPanel } from '../form/choose-panel.tsx'
import { sideChoices } from '../words/side-choices.ts'
import { caseStateWords } from '../words/state-words.ts'
import { kindWords } from './kind-words.ts'
import { isNarrowed, nothingLooked } from './looked.ts'
import type { Looked } from './looked.ts'
import styles from './search.module.css'

const kinds = [
  { id: 'any' as const, label: 'Everything' },
  ...hitKinds.map((id) => ({ id, label: kindWords[id][1] })),
]
const sides = [{ id: 'either' as const, label: 'Either agency' }, ...sideChoices]
const states = [
  { id: 'any' as const, label: 'Wherever it stands' },
  ...caseStates.map((id) => ({ id, label: caseStateWords[id] })),
]

interface FoundChoicesProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly looked: Looked
  readonly onChange: (next: Partial<Looked>) => void
}

/** What is looked for, and what narrows it. */
export function FoundChoices({ text, onText, looked, onChange }: FoundChoicesProps) {
  const { kind, person, side, panel, state, from, until } = looked
  return (
    <Stack gap={3}>
      <TextField
        label="Words, a name, a number or a date"
        type="search"
        width="medium"
        autoFocus
        maxLength={mostTyped}
        value={text}
        onChange={onText}
      />
      <div className={styles.narrow}>
        <SelectField
          label="What"
          value={kind ?? 'any'}
          onChange={(id) => onChange({ kind: id === 'any' ? null : id })}
          choices={kinds}
        />
        <SelectField
          label="Referred by"
          value={side ?? 'either'}
          onChange={(id) => onChange({ side: id === 'either' ? null : id })}
          choices={sides}
        />
        <FilterByPanel value={panel} onChange={(id) => onChange({ panel: id })} />
        <SelectField
          label="Where the case stands"
          value={state ?? 'any'}
          onChange={(id) => onChange({ state: id === 'any' ? null : id })}
          choices={states}
        />
      </div>
      <div className={styles.narrow}>
        <DateField label="From" value={from} onChange={(day) => onChange({ from: day })} />
        <DateField label="Until" value={until} onChange={(day) => onChange({ until: day })} />
      </div>
      {(from !== null || until !== null) && (
        <Small as="p">
          By the day of each thing: a case was opened, a meeting is held, an action is due, words were
          written.
        </Small>
      )}
      {isNarrowed(looked) && (
        <Row>
          {person !== null && <Small>Only what is about {person.name}</Small>}
          <Button onPress={() => onChange({ ...nothingLooked, text: looked.text })}>
            Look through everything
          </Button>
        </Row>
      )}
    </Stack>
  )
}
