import { useState } from 'react'
import type { ReviewPage } from '../../shared/reviews.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { useGo } from '../data/navigation.ts'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { MenuButton, TextArea, notify } from '../ui/index.ts'
import type { MenuAction } from '../ui/index.ts'

/** What can be done with the whole review. */
export function ReviewMenu({ review }: { readonly review: ReviewPage }) {
  const go = useGo()
  const [isCancelling, setCancelling] = useState(false)
  const mayCancel = useMay('reviews.cancel') && review.state === 'open' && review.heard === null
  const actions: MenuAction[] = [
    { id: 'case', label: 'Open the case', onAction: () => go(paths.case(review.caseId)) },
    { id: 'person', label: 'Open their page', onAction: () => go(paths.person(review.personId)) },
  ]
  if (mayCancel)
    actions.push({ id: 'cancel', label: 'Call off the review…', onAction: () => setCancelling(true) })
  return (
    <>
      <MenuButton actions={actions}>More</MenuButton>
      {isCancelling && <CancelReview review={review} onClose={() => setCancelling(false)} />}
    </>
  )
}

interface CancelReviewProps {
  readonly review: ReviewPage
  readonly onClose: () => void
}

/** Opened by mistake, or overtaken by something else. */
const CancelReview = ({ review, onClose }: CancelReviewProps) => (
  <FormDialog
    title="Call off this review?"
    op="reviews.cancel"
    initial={{ reviewId: review.id, version: review.version, reason: '' }}
    save="Call it off"
    pending="Calling it off…"
    canSave={({ reason }) => reason.trim() !== ''}
    onSaved={() => notify('The review is called off. What is due stays due.')}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>What was written stays and can be read. The case is as it was before.</p>
        <TextArea {...field('reason')} label="Why it is called off" autoFocus />
      </>
    )}
  </FormDialog>
)
