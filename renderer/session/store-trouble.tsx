import type { AppError } from '../../shared/kernel/reply.ts'
import { describeError } from '../words/describe-error.ts'
import { Button, Sheet, Small, Stack, VisuallyHidden } from '../ui/index.ts'

export interface StoreTroubleProps {
  readonly error: AppError
  readonly onRetry: () => void
  /** Where another way in is left. */
  readonly onBack?: () => void
  /** Where a backup can be put in the store's place. */
  readonly onRestore?: () => void
}

/** What keeps the store from opening. Offers nothing that could lose it. */
export function StoreTrouble({ error, onRetry, onBack, onRestore }: StoreTroubleProps) {
  const { title, kept, next } = describeError(error)
  return (
    <Sheet size="narrow" eyebrow="Accord" title={title} lead={kept}>
      <Stack gap={5}>
        {/* A heading loses its name where an alert stands in it. */}
        <p role="alert">
          <VisuallyHidden>{title}. </VisuallyHidden>
          {next}
        </p>
        <div>
          <Button variant="primary" autoFocus onPress={onRetry}>
            Try again
          </Button>{' '}
          {onRestore && <Button onPress={onRestore}>Restore a backup…</Button>}{' '}
          {onBack && (
            <Button variant="plain" onPress={onBack}>
              Go back
            </Button>
          )}
        </div>
        <Small as="p">Accord never deletes or replaces a store that it cannot read.</Small>
      </Stack>
    </Sheet>
  )
}
