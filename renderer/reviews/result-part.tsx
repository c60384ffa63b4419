import { ReviewBody, reviewResults } from '../../shared/review-fields.ts'
import type { ReviewResult } from '../../shared/review-fields.ts'
import { ChoiceInPlace } from '../form/choice-in-place.tsx'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Stack } from '../ui/index.ts'
import type { ReviewEdit } from './use-review-edit.ts'

const labels: Readonly<Record<ReviewResult, string>> = {
  continue: 'It continues as it is',
  change: 'It changes: a new case opens with everything in it',
  end: 'It ends',
}
const choices = reviewResults.map((id) => ({ id, label: labels[id] }))

/** What the two agencies are asked to agree to. */
export function ResultPart({
  edit,
  isReadOnly,
}: {
  readonly edit: ReviewEdit
  readonly isReadOnly: boolean
}) {
  const { result, why } = edit.doc.body
  return (
    <Stack gap={2}>
      <ChoiceInPlace
        label="What is proposed"
        value={result}
        choices={choices}
        onSave={(said) => edit.save({ result: said })}
        isReadOnly={isReadOnly}
      />
      <InPlace
        block={`review.${edit.doc.id}.why`}
        label={result === 'change' ? 'What is to be different, and why' : 'Why'}
        prompt={result === 'change' ? 'Write what is to be different, and why' : 'Write why'}
        value={why}
        onSave={(text) => edit.save({ why: text })}
        isReadOnly={isReadOnly}
        maxLength={limitOf(ReviewBody, 'why')}
      />
    </Stack>
  )
}
