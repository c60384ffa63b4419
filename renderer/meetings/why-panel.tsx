import type { AppError } from '../../shared/reply.ts'
import { Stack, TextArea } from '../ui/index.ts'

/** Which of these cases were refused because the front line could sign them and nobody said why the panel. */
export const askedWhy = (error: AppError | null, caseIds: readonly string[]): readonly string[] =>
  error?.kind === 'invalid' && 'reason' in error.fields ? caseIds.filter((id) => id in error.fields) : []

export interface WhyPanelProps {
  readonly cases: readonly { readonly id: string; readonly name: string }[]
  readonly words: Readonly<Record<string, string>>
  readonly onChange: (caseId: string, words: string) => void
}

/** Panels are the exception: where the front line could sign, somebody says why the panel all the same. */
export function WhyPanel({ cases, words, onChange }: WhyPanelProps) {
  if (cases.length === 0) return null
  return (
    <Stack>
      {cases.map(({ id, name }, index) => (
        <TextArea
          key={id}
          label={name === '' ? 'Why the panel?' : `Why the panel, for ${name}?`}
          description="Accord says this can be signed at the front line."
          rows={2}
          value={words[id] ?? ''}
          onChange={(text) => onChange(id, text)}
          maxLength={2000}
          autoFocus={index === 0}
        />
      ))}
    </Stack>
  )
}

/** What goes with the list once it is said. */
export const whyGiven = (words: Readonly<Record<string, string>>, caseIds: readonly string[]) =>
  caseIds.flatMap((caseId) => {
    const whyPanel = words[caseId]?.trim() ?? ''
    return whyPanel === '' ? [] : [{ caseId, whyPanel }]
  })
