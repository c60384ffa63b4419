import { useGo } from '../../data/navigation.ts'
import { useMay } from '../../data/open-session.ts'
import { paths } from '../../data/paths.ts'
import { sayRefusal } from '../../data/say-refusal.ts'
import { useCommandOp } from '../../data/use-op.ts'
import { Button, LinkButton } from '../../ui/index.ts'

interface OpenReviewProps {
  readonly caseId: string
  readonly personName: string
  /** The one that is open; null: none is. */
  readonly reviewId: string | null
}

/** Opens the review that is due, or goes on with the one that is open. */
export function OpenReview({ caseId, personName, reviewId }: OpenReviewProps) {
  const go = useGo()
  const mayOpen = useMay('reviews.open')
  const { run, pending } = useCommandOp('reviews.open')
  if (reviewId !== null) return <LinkButton href={paths.review(reviewId)}>Go on with it</LinkButton>
  if (!mayOpen) return null
  const open = async (): Promise<void> => {
    const reply = await run({ caseId, because: 'due' })
    if (reply.ok) go(paths.review(reply.value.id))
    else sayRefusal(reply.error)
  }
  return (
    <Button
      aria-label={`Open the review: ${personName}`}
      isPending={pending}
      pendingLabel="Opening…"
      onPress={() => void open()}
    >
      Open the review
    </Button>
  )
}
