import type { AmendedAction, AmendedField, AmendedPerson, AmendedWords } from '../../shared/amendments.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { amendedWords, verdictWord } from '../../shared/words.ts'
import { Eyebrow } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import { personText } from './person-text.ts'
import styles from './before-and-after.module.css'

interface Said {
  readonly words: AmendedWords
  readonly person: AmendedPerson
  /** Those that differ. */
  readonly actions: readonly AmendedAction[]
}

interface BeforeAndAfterProps {
  readonly changed: readonly AmendedField[]
  readonly before: Said
  readonly after: Said
  readonly version: number
  readonly authority: string
}

/** Only what differs, the old words beside the new ones. */
export function BeforeAndAfter({ changed, before, after, version, authority }: BeforeAndAfterProps) {
  return (
    <div className={styles.list}>
      {changed.map((field) => (
        <section key={field} className={styles.pair}>
          <h3 className={styles.field}>{capital(amendedWords[field])}</h3>
          <div>
            <Eyebrow as="h4">Version {version}</Eyebrow>
            <Text text={textOf(before, field, authority)} />
          </div>
          <div>
            <Eyebrow as="h4">Version {version + 1}</Eyebrow>
            <Text text={textOf(after, field, authority)} />
          </div>
        </section>
      ))}
    </div>
  )
}

const Text = ({ text }: { readonly text: string }) => (
  <p className={styles.text}>{text.trim() === '' ? 'Nothing' : text}</p>
)

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)

/** "2. Ring her (Jo Pell, health), by Monday 1 February 2027" */
function actionText({ actionNo, text, ownerName, side, dueOn }: AmendedAction): string {
  const who = [ownerName, side === null ? '' : sideWords[side].toLowerCase()].filter((part) => part !== '')
  const when = dueOn === null ? '' : `, by ${longDate(dueOn)}`
  return `${actionNo}. ${text}${who.length === 0 ? '' : ` (${who.join(', ')})`}${when}`
}

function textOf({ words, person, actions }: Said, field: AmendedField, authority: string): string {
  if (field === 'person') return personText(person)
  if (field === 'actions') return actions.map(actionText).join('\n')
  if (field === 'verdict') return verdictWord(words.verdict, authority)
  if (field === 'reviewOn') return words.reviewOn === null ? '' : longDate(words.reviewOn)
  return field === 'conditions' ? words.conditions.join('\n') : words[field]
}
