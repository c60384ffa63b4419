import { longDate } from '../../shared/dates.ts'
import { moneyWords } from '../../shared/money-words.ts'
import { verdictWord } from '../../shared/words.ts'
import { Blocks } from '../blocks.tsx'
import { paths } from '../paths.ts'
import { Eyebrow, Small, TextButton, TextLink } from '../ui/index.ts'
import type { ReadBackGap } from '../../shared/read-back.ts'
import type { ReadProps } from './read-back.tsx'
import styles from './read-back.module.css'

/** What a reader with one minute needs, and what is still missing with the way to it. */
export function ReadBackSide({ room, roomItem, text, onLeave }: ReadProps) {
  const { decision, plan, agreements, case: of } = roomItem
  if (!decision || !plan || !of) return null
  const against = agreements.filter(({ position }) => position === 'disagree').length
  const rows = [
    { label: 'Decision', text: decision.verdict ? verdictWord(decision.verdict, room.authority) : 'Not yet' },
    { label: 'Cost', text: moneyWords(plan.money, 'cost') },
    { label: 'Health pays', text: moneyWords(plan.money, 'health'), side: 'health' as const },
    { label: 'Council pays', text: moneyWords(plan.money, 'socialCare'), side: 'socialCare' as const },
    { label: 'Review by', text: decision.reviewOn ? longDate(decision.reviewOn) : 'No date set' },
    { label: 'Disagreement', text: against === 0 ? 'None' : `${against}, in full in the text` },
  ]
  return (
    <aside className={styles.side} aria-label="In short">
      <div className={styles.sticky}>
        <section>
          <Eyebrow as="h2">In short</Eyebrow>
          <Blocks blocks={[{ kind: 'facts', rows }]} />
        </section>
        {text.gaps.length > 0 && (
          <section className={styles.missing}>
            <Eyebrow as="h2">Before it can be confirmed</Eyebrow>
            <ul>
              {text.gaps.map((gap, index) => (
                <li key={index}>
                  {gap.text.replace(/\.$/, '')}
                  <Jump gap={gap} caseId={of.id} onLeave={onLeave} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {decision.readBackAt && <Small as="p">Read back and confirmed already.</Small>}
      </div>
    </aside>
  )
}

interface JumpProps {
  readonly gap: ReadBackGap
  readonly caseId: string
  readonly onLeave: () => void
}

const here: ReadonlySet<string> = new Set([
  'reasons',
  'conditions',
  'healthView',
  'socialCareView',
  'reviewOn',
  'changesReason',
  'words',
])
const prepared: ReadonlySet<string> = new Set(['risk', 'plan'])

function Jump({ gap, caseId, onLeave }: JumpProps) {
  const what = gap.text.toLowerCase()
  if (prepared.has(gap.field))
    return (
      <TextLink href={paths.case(caseId)} aria-label={`On the case page: ${what}`}>
        On the case page
      </TextLink>
    )
  if (here.has(gap.field))
    return (
      <TextButton aria-label={`Write it here: ${what}`} onPress={() => focusPart(gap.field)}>
        Write it here
      </TextButton>
    )
  return (
    <TextButton aria-label={`On the console: ${what}`} onPress={onLeave}>
      On the console
    </TextButton>
  )
}

/** The first that is empty among the parts of that name, else the first. */
function focusPart(field: string): void {
  const parts = [...document.querySelectorAll<HTMLElement>(`[data-part="${field}"]`)]
  const empty = parts.find((part) => part.querySelector('textarea') === null) ?? parts[0]
  const target = empty?.querySelector<HTMLElement>('textarea, input, button')
  empty?.scrollIntoView({ block: 'center' })
  target?.focus()
}
