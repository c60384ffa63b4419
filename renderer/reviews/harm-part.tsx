import { ReviewBody } from '../../shared/review-fields.ts'
import { ChoiceInPlace } from '../form/choice-in-place.tsx'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Stack } from '../ui/index.ts'
import type { ReviewEdit } from './use-review-edit.ts'

const choices = [
  { id: 'none' as const, label: 'Nobody came to harm' },
  { id: 'some' as const, label: 'There was harm' },
]

/** Never scored or ranked: said in words. */
export function HarmPart({ edit, isReadOnly }: { readonly edit: ReviewEdit; readonly isReadOnly: boolean }) {
  const { hadHarm, harm } = edit.doc.body
  return (
    <Stack gap={2}>
      <ChoiceInPlace
        label="Did anybody come to harm?"
        value={hadHarm}
        choices={choices}
        onSave={(said) => edit.save({ hadHarm: said })}
        isReadOnly={isReadOnly}
      />
      {(hadHarm === 'some' || harm !== '') && (
        <InPlace
          block={`review.${edit.doc.id}.harm`}
          label="What harm there was"
          prompt="Write what happened, to whom, and what was done"
          value={harm}
          onSave={(text) => edit.save({ harm: text })}
          isReadOnly={isReadOnly}
          maxLength={limitOf(ReviewBody, 'harm')}
        />
      )}
    </Stack>
  )
}
