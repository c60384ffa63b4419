import { X } from 'lucide-react'
import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import { Button, DateField, Fieldset, IconButton, Row, Small } from '../ui/index.ts'
import styles from './panels.module.css'

export interface ClosedDaysProps {
  readonly days: readonly string[]
  readonly onChange: (days: string[]) => void
}

/** Bank holidays and other days on which nobody works: no time limit counts them. */
export function ClosedDays({ days, onChange }: ClosedDaysProps) {
  const [day, setDay] = useState<string | null>(null)
  const add = () => {
    if (day === null) return
    onChange([...new Set([...days, day])].toSorted())
    setDay(null)
  }
  return (
    <Fieldset
      legend="Closed days"
      description="Bank holidays and the like. No time limit counts them; weekends are never counted."
    >
      {days.length === 0 ? (
        <Small as="p">None yet: every Monday to Friday counts.</Small>
      ) : (
        <ul className={styles.closed}>
          {days.map((one) => (
            <li key={one}>
              {longDate(one)}
              <IconButton
                label={`Take out ${longDate(one)}`}
                onPress={() => onChange(days.filter((other) => other !== one))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Row align="end">
        <DateField label="Another day" value={day} onChange={setDay} />
        <Button isDisabled={day === null} onPress={add}>
          Add the day
        </Button>
      </Row>
    </Fieldset>
  )
}
