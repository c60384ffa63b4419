import { addToMonth, mostMonths } from '../../shared/figures.ts'
import type { FigureScope, Figures, ReferredBy } from '../../shared/figures.ts'
import { monthWords, referredByWords } from '../../shared/rules/figure-words.ts'
import type { NameKey } from '../../shared/cases.ts'
import { FindField, RadioField, SelectField } from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import { periodsOf } from './figure-scope.ts'
import styles from './figures.module.css'

const everyPanel = { id: 'every', label: 'Every panel' }
const everyTeam = { id: 'every', label: 'Every team' }

export interface ScopeChoicesProps {
  readonly scope: FigureScope
  readonly onChange: (change: Partial<FigureScope>) => void
  readonly teams: readonly NameKey[] | undefined
  readonly panels: Figures['panels'] | undefined
}

const agencies: readonly { readonly id: ReferredBy | 'any'; readonly label: string }[] = [
  { id: 'any', label: 'Whoever referred' },
  ...(Object.keys(referredByWords) as ReferredBy[]).map((id) => ({ id, label: referredByWords[id] })),
]

/** Which months, whose cases, and how they are divided. */
export function ScopeChoices({ scope, onChange, teams, panels = [] }: ScopeChoicesProps) {
  const today = todayOn()
  const periods = periodsOf(today)
  const chosen = periods.find(({ from, to }) => from === scope.from && to === scope.to)
  const months = Array.from({ length: 120 }, (_, at) => addToMonth(today.slice(0, 7), -at))
  const choices = months.map((id) => ({ id, label: monthWords(id) }))
  const last = addToMonth(scope.from, mostMonths - 1)
  return (
    <div className={styles.choices}>
      <SelectField
        label="Months"
        value={chosen?.id ?? 'own'}
        onChange={(id) => {
          const period = periods.find((one) => one.id === id)
          if (period) onChange({ from: period.from, to: period.to })
        }}
        choices={[...periods, ...(chosen ? [] : [{ id: 'own', label: 'Months of your own' }])]}
      />
      <FindField
        label="From"
        value={scope.from}
        onChange={(from) => {
          if (from === null) return
          const isKept = scope.to >= from && scope.to <= addToMonth(from, mostMonths - 1)
          onChange({ from, to: isKept ? scope.to : from })
        }}
        choices={choices}
      />
      <FindField
        key={scope.from}
        label="To"
        value={scope.to}
        onChange={(to) => to !== null && onChange({ to })}
        choices={choices.filter(({ id }) => id >= scope.from && id <= last)}
      />
      <FindField
        key={teams ? 'known' : 'asked'}
        label="Team"
        value={scope.team ?? everyTeam.id}
        onChange={(team) => onChange({ team: team === everyTeam.id ? null : team })}
        choices={[everyTeam, ...(teams ?? []).map(({ key, name }) => ({ id: key, label: name }))]}
      />
      <SelectField
        label="Agency"
        value={scope.agency ?? 'any'}
        onChange={(id) => onChange({ agency: id === 'any' ? null : id })}
        choices={agencies}
      />
      {(panels.length > 1 || scope.panel !== null) && (
        <SelectField
          label="Panel"
          value={scope.panel ?? everyPanel.id}
          onChange={(panel) => onChange({ panel: panel === everyPanel.id ? null : panel })}
          choices={[everyPanel, ...panels.map(({ id, name }) => ({ id, label: name }))]}
        />
      )}
      <div className={styles.across}>
        <RadioField
          label="Divided by"
          layout="row"
          value={scope.by}
          onChange={(by) => onChange({ by })}
          choices={[
            { id: 'team', label: 'Team' },
            { id: 'agency', label: 'Agency' },
            ...(panels.length > 1 || scope.by === 'panel' ? [{ id: 'panel' as const, label: 'Panel' }] : []),
          ]}
        />
      </div>
    </div>
  )
}
