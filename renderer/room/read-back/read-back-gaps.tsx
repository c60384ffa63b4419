import { paths } from '../../data/paths.ts'
import { Eyebrow, Small, TextButton, TextLink } from '../../ui/index.ts'
import type { ReadBackGap } from '../../../shared/read-back.ts'
import type { ReadProps } from './read-back.tsx'
import styles from './read-back.module.css'

/** What is still missing, with the way to it. */
export function ReadBackGaps({ roomItem, text, onLeave, caseId }: ReadProps & { readonly caseId: string }) {
  if (roomItem.decision?.readBackAt) return <Small as="p">Read back and confirmed already.</Small>
  // What each agency is told is settled right under this.
  const gaps = text.gaps.filter(({ field }) => field !== 'sharing')
  if (gaps.length === 0) return null
  return (
    <section className={styles.missing}>
      <Eyebrow as="h2">Before it can be confirmed</Eyebrow>
      <ul>
        {gaps.map((gap, index) => (
          <li key={index}>
            {gap.text.replace(/\.$/, '')}
            <Jump gap={gap} caseId={caseId} onLeave={onLeave} />
          </li>
        ))}
      </ul>
    </section>
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
const prepared: ReadonlySet<string> = new Set(['risk', 'plan', 'review'])

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
