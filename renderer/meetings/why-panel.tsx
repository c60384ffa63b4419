import { limitOf } from '../form/limits.ts'
import { agendaOperations } from '../../shared/agenda-operations.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { plainReasons } from '../../shared/rules/route-facts.ts'
import { Small, Stack, TextArea, TextButton } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** Which of these cases were refused because nobody has said why the panel. */
export const askedWhy = (error: AppError | null, caseIds: readonly string[]): readonly string[] =>
  error?.kind === 'invalid' && 'reason' in error.fields ? caseIds.filter((id) => id in error.fields) : []

/** What is typed of each case. */
export type WhyWords = Readonly<Record<string, string>>

export interface WhyPanelProps {
  readonly cases: readonly { readonly id: string; readonly name: string }[]
  readonly words: WhyWords
  readonly onChange: (caseId: string, words: string) => void
}

/** Panels are the exception: somebody says in one sentence why this one is for the panel. It goes into the record. */
export function WhyPanel({ cases, words, onChange }: WhyPanelProps) {
  if (cases.length === 0) return null
  return (
    <Stack>
      {cases.map(({ id, name }, index) => (
        <Stack key={id}>
          <TextArea
            label={name === '' ? 'Why the panel?' : `Why the panel, for ${name}?`}
            description="One sentence, as you would say it to the person. It is read back and stands in the record."
            rows={2}
            value={words[id] ?? ''}
            onChange={(text) => onChange(id, text)}
            maxLength={limitOf(agendaOperations.addCases.input, 'reasons.0.whyPanel')}
            autoFocus={index === 0}
          />
          {(words[id] ?? '').trim() === '' && <Offered caseId={id} onTake={(text) => onChange(id, text)} />}
        </Stack>
      ))}
    </Stack>
  )
}

interface OfferedProps {
  readonly caseId: string
  readonly onTake: (text: string) => void
}

/** Plain words to begin from; nothing is written until somebody takes them. */
function Offered({ caseId, onTake }: OfferedProps) {
  const route = useQueryOp('cases.route', { caseId }).data
  const offered = route ? plainReasons(route.reasons) : []
  if (offered.length === 0) return null
  return (
    <div>
      <Small as="p">Words to begin with:</Small>
      <ul>
        {offered.map((text) => (
          <li key={text}>
            <TextButton onPress={() => onTake(text)}>{text}</TextButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What goes with the list once it is said. */
export const whyGiven = (words: WhyWords, caseIds: readonly string[]) =>
  caseIds.flatMap((caseId) => {
    const whyPanel = words[caseId]?.trim() ?? ''
    return whyPanel === '' ? [] : [{ caseId, whyPanel }]
  })
