import { longDate } from '../../shared/kernel/dates.ts'
import { plural } from '../words/time-words.ts'
import { CheckField, Fieldset, Small } from '../ui/index.ts'
import styles from './series-days.module.css'

export interface SeriesDaysProps {
  readonly days: readonly string[]
  readonly chosen: readonly string[]
  /** Why a day was left unticked; null where nothing stands against it. */
  readonly against: (day: string) => string | null
  readonly onChange: (day: string, on: boolean) => void
}

/** Every day of a series, to be unticked: a bank holiday, a clash, a week off. */
export function SeriesDays({ days, chosen, against, onChange }: SeriesDaysProps) {
  if (days.length === 0) return <Small as="p">The days appear here once you say when it begins.</Small>
  return (
    <Fieldset
      legend={`${plural(chosen.length, 'meeting')} of ${plural(days.length, 'day')}`}
      description="Untick the days without a meeting. Bank holidays are not known here unless the panel lists them among its closed days."
    >
      <ul className={styles.days}>
        {days.map((day) => {
          const why = against(day)
          return (
            <li key={day}>
              <CheckField
                label={
                  <>
                    {longDate(day)} {why !== null && <Small>{why}</Small>}
                  </>
                }
                value={chosen.includes(day)}
                onChange={(on) => onChange(day, on)}
              />
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
}
