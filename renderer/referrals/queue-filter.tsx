import type { Side } from '../../shared/kernel/text.ts'
import { sideChoices } from '../words/side-choices.ts'
import { RadioField, Row, TextField } from '../ui/index.ts'
import styles from './queue-filter.module.css'

export interface QueueFilterProps {
  readonly side: Side | null
  readonly onSide: (side: Side | null) => void
  readonly text: string
  readonly onText: (text: string) => void
}

const choices = [{ id: 'both', label: 'Either agency' } as const, ...sideChoices]

/** Narrows the queue: by agency, and by name, number or date of birth. */
export function QueueFilter({ side, onSide, text, onText }: QueueFilterProps) {
  return (
    <div className={styles.filter} role="search">
      <Row gap={6} align="start">
        <TextField
          label="Name, number or date of birth"
          type="search"
          width="medium"
          value={text}
          onChange={onText}
        />
        <RadioField
          label="Sent by"
          layout="row"
          value={side ?? 'both'}
          choices={choices}
          onChange={(id) => onSide(id === 'both' ? null : id)}
        />
      </Row>
    </div>
  )
}
