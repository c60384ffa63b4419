import { SelectField } from '../ui/index.ts'
import { usePanels } from '../data/use-panels.ts'

interface ChoosePanelProps {
  /** Those that have ended too: to look at, not to meet. */
  readonly withEnded?: boolean
  /** Null: the first. */
  readonly value: string | null | undefined
  readonly onChange: (panelId: string) => void
}

/** Which panel a meeting is of; nothing is asked where there is one. */
export function ChoosePanel({ withEnded = false, value, onChange }: ChoosePanelProps) {
  const { all, going, areSeveral } = usePanels()
  if (!areSeveral) return null
  const offered = withEnded ? all : going
  return (
    <SelectField
      label="Panel"
      value={value ?? offered[0]?.id ?? null}
      choices={offered.map(({ id, name }) => ({ id, label: name }))}
      onChange={onChange}
    />
  )
}

const everyPanel = 'all'

interface FilterByPanelProps {
  /** Null: of all of them. */
  readonly value: string | null
  readonly onChange: (panelId: string | null) => void
}

/** Narrows a list in which the meetings of several panels are mixed. */
export function FilterByPanel({ value, onChange }: FilterByPanelProps) {
  const { all, areSeveral } = usePanels()
  if (!areSeveral) return null
  return (
    <SelectField
      label="Panel"
      width="medium"
      value={value ?? everyPanel}
      choices={[{ id: everyPanel, label: 'All panels' }, ...all.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(id) => onChange(id === everyPanel ? null : id)}
    />
  )
}
