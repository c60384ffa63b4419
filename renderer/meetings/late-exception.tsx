import { z } from 'zod'
import { LateException } from '../../shared/agenda-operations.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { limitOf } from '../form/limits.ts'
import { useSession } from '../data/open-session.ts'
import { SelectField, Small, Stack, TextArea } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** As they are asked: `chairId` is null for the chair who says it, or the only chair there is. */
export const LateWords = z.object({
  reason: LateException.shape.reason.or(z.literal('')),
  chairId: z.string().nullable(),
})
export interface LateWords {
  readonly reason: string
  readonly chairId: string | null
}
export const noLateWords: LateWords = { reason: '', chairId: null }

/** Whether it was refused because it is late and nobody said why the chair takes it. */
export const asksException = (error: AppError | null): boolean =>
  error?.kind === 'invalid' && ('exception' in error.fields || 'chairId' in error.fields)

/** Everyone who may give leave, where it is not the one who asks. */
export function useChairs(): readonly { readonly id: string; readonly label: string }[] {
  const query = useQueryOp('panels.get', {})
  const members = query.data?.members ?? []
  return members
    .filter(({ role, active }) => role === 'chair' && active)
    .map(({ id, name }) => ({ id, label: name }))
}

/** As the store takes it; null while something has still to be said. */
export function exceptionOf(
  words: LateWords,
  isChair: boolean,
  chairs: readonly { readonly id: string }[],
): LateException | null {
  const reason = words.reason.trim()
  if (reason === '') return null
  if (isChair) return { reason }
  const chairId = words.chairId ?? (chairs.length === 1 ? chairs[0]?.id : undefined)
  return chairId === undefined ? null : { reason, chairId }
}

/** From the words to what the store is given; null where it is not asked or not said yet. */
export function useExceptionOf(): (words: LateWords) => LateException | null {
  const { who } = useSession()
  const chairs = useChairs()
  return (words) => exceptionOf(words, who.role === 'chair', chairs)
}

export interface LateFieldsProps {
  /** "The panel’s time limit was Tuesday 1 December 2026." */
  readonly lead: string
  readonly words: LateWords
  readonly onChange: (words: LateWords) => void
  readonly autoFocus?: boolean
}

/** The chair's leave for something late: why, and where a coordinator writes it down, whose word it is. */
export function LateFields({ lead, words, onChange, autoFocus = false }: LateFieldsProps) {
  const { who } = useSession()
  const chairs = useChairs()
  const isChair = who.role === 'chair'
  if (!isChair && chairs.length === 0) {
    return <Small as="p">{lead} Only a chair can take it now, and this panel has no chair yet.</Small>
  }
  return (
    <Stack>
      <Small as="p">{lead} It will be marked as late wherever it is shown, with the reason.</Small>
      <TextArea
        label="Why the chair takes it all the same"
        rows={2}
        maxLength={limitOf(LateException, 'reason')}
        value={words.reason}
        onChange={(reason) => onChange({ ...words, reason })}
        autoFocus={autoFocus}
      />
      {!isChair && (
        <SelectField
          label="The chair who said so"
          value={words.chairId ?? (chairs.length === 1 ? (chairs[0]?.id ?? null) : null)}
          choices={chairs}
          prompt="Choose the chair"
          onChange={(chairId) => onChange({ ...words, chairId })}
        />
      )}
    </Stack>
  )
}
