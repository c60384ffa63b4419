import type { Naming } from '../../shared/agencies.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { useMay } from '../data/open-session.ts'
import { Row, Small, TextButton } from '../ui/index.ts'
import styles from './agencies.module.css'
import type { NamingChange } from './naming-change.ts'
import { codeWords, fromWords, namingWords } from './naming-words.ts'
import type { NamesOfSide } from './naming-words.ts'
import { sideWords, theSide } from '../words/agencies.ts'

interface AgencyCardProps {
  readonly side: Side
  readonly names: NamesOfSide
  readonly onChange: (change: NamingChange) => void
}

/** What one agency is called today, what it will be, and what it was. */
export function AgencyCard({ side, names, onChange }: AgencyCardProps) {
  const mayChange = useMay('agencies.correct')
  const { now, coming, past } = names
  return (
    <div className={styles[side]}>
      <b className={styles.side}>{sideWords[side]}</b>
      <p>
        {now.name}
        {now.abbreviation !== '' && ` (${now.abbreviation})`}
      </p>
      <Small as="p">{codeWords(now)}</Small>
      {mayChange && (
        <Row>
          <TextButton
            aria-label={`Correct what ${theSide[side]} is called`}
            onPress={() => onChange({ kind: 'correct', naming: now })}
          >
            Correct
          </TextButton>
          <TextButton
            aria-label={`New name from a day for ${theSide[side]}`}
            onPress={() => onChange({ kind: 'change', naming: now })}
          >
            New name from a day
          </TextButton>
        </Row>
      )}
      <ul className={styles.others}>
        {coming.map((naming) => (
          <Other key={naming.id} naming={naming} when={fromWords(naming)} onChange={onChange} />
        ))}
        {past.map(({ naming, untilOn }) => (
          <Other key={naming.id} naming={naming} when={`Before ${longDate(untilOn)}`} onChange={onChange} />
        ))}
      </ul>
    </div>
  )
}

interface OtherProps {
  readonly naming: Naming
  readonly when: string
  readonly onChange: AgencyCardProps['onChange']
}

function Other({ naming, when, onChange }: OtherProps) {
  const mayChange = useMay('agencies.correct')
  return (
    <li>
      <b>{when}</b>
      <p>{namingWords(naming)}</p>
      {naming.reason !== '' && <Small as="p">{naming.reason}</Small>}
      {mayChange && (
        <Row>
          <TextButton
            aria-label={`Correct ${naming.name}`}
            onPress={() => onChange({ kind: 'correct', naming })}
          >
            Correct
          </TextButton>
          {naming.fromOn !== null && (
            <TextButton
              aria-label={`It did not come: ${naming.name}`}
              onPress={() => onChange({ kind: 'takeBack', naming })}
            >
              It did not come
            </TextButton>
          )}
        </Row>
      )}
    </li>
  )
}
