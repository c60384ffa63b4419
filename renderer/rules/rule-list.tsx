import { longDate } from '../../shared/kernel/dates.ts'
import type { LocalRule, Rule, RuleOverride } from '../../shared/rule-pack.ts'
import { effectWords } from './change-form.ts'
import { Row, Small, Stack, Tag, TextButton } from '../ui/index.ts'
import styles from './rules.module.css'

type Shown = Pick<
  LocalRule,
  'id' | 'title' | 'effect' | 'wording' | 'whatToDo' | 'source' | 'inForceFrom' | 'inForceTo'
> &
  Pick<Rule, 'kind' | 'confirmed'>

export interface RuleListProps {
  readonly rules: readonly Shown[]
  /** Left out where they are only read. */
  readonly onEdit?: (id: string) => void
  /** What the panel makes of rules it did not write. */
  readonly overrides?: readonly RuleOverride[]
  /** Opens the change of a rule that may be changed; the law that already blocks may not. */
  readonly onChange?: (id: string) => void
}

const kindWords: Readonly<Record<Rule['kind'], string>> = {
  statutory: 'Law',
  'national guidance': 'National guidance',
  local: 'Local',
}

/** Each rule with its words, its source and since when it holds. */
export function RuleList({ rules, onEdit, overrides = [], onChange }: RuleListProps) {
  return (
    <ul className={styles.list}>
      {rules.map((rule) => (
        <li key={rule.id}>
          <Stack gap={1}>
            <Row>
              <strong>
                {rule.id} {rule.title}
              </strong>
              <Tag tone={rule.effect === 'block' ? 'stop' : 'warn'}>
                {rule.effect === 'block' ? 'Blocks sign-off' : 'Check'}
              </Tag>
              {onEdit && (
                <TextButton aria-label={`Edit ${rule.id} ${rule.title}`} onPress={() => onEdit(rule.id)}>
                  Edit
                </TextButton>
              )}
            </Row>
            <p>{wordsOf(rule)}</p>
            <Small as="p">{sourceOf(rule)}</Small>
            <Changed rule={rule} overrides={overrides} onChange={onChange} />
          </Stack>
        </li>
      ))}
    </ul>
  )
}

interface ChangedProps {
  readonly rule: Shown
  readonly overrides: readonly RuleOverride[]
  readonly onChange: RuleListProps['onChange'] | undefined
}

/** What this panel makes of it, and the way to change that; or why it can't be changed. */
function Changed({ rule, overrides, onChange }: ChangedProps) {
  const change = overrides.find((override) => override.rule === rule.id)
  const isFixed = rule.kind === 'statutory' && rule.effect === 'block'
  if (!change && !onChange) return null
  return (
    <>
      {change && (
        <p>
          <strong>For this panel: {changeWords(change)}.</strong> {change.because}
        </p>
      )}
      {onChange && isFixed && <Small as="p">The law: a panel cannot weaken it.</Small>}
      {onChange && !isFixed && (
        <div>
          <TextButton aria-label={`Change ${rule.id} for this panel`} onPress={() => onChange(rule.id)}>
            Change it for this panel
          </TextButton>
        </div>
      )}
    </>
  )
}

function changeWords({ effect, inForceFrom, inForceTo }: RuleOverride): string {
  const from = inForceFrom === undefined ? '' : `, from ${longDate(inForceFrom)}`
  const until = inForceTo === null || inForceTo === undefined ? '' : `, until ${longDate(inForceTo)}`
  return `${effect === undefined ? 'other figures' : effectWords[effect].toLowerCase()}${from}${until}`
}

/** The wording as it stands, with what is filled in shown as a blank. */
const wordsOf = ({ wording, whatToDo }: Shown): string =>
  upperFirst(`${wording} ${whatToDo}`.replaceAll('“{line}”', 'this line').replaceAll(/\{\w+\}/g, '…'))

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function sourceOf({ kind, source, inForceFrom, inForceTo, confirmed }: Shown): string {
  const until = inForceTo === null ? '' : ` until ${longDate(inForceTo)}`
  const unchecked = confirmed ? '' : ' The source is still to be checked.'
  return `${kindWords[kind]}: ${source.title}, ${source.section}. In force from ${longDate(inForceFrom)}${until}.${unchecked}`
}
