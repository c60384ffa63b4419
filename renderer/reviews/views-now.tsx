import { ReviewBody } from '../../shared/review-fields.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { maySpeakFor } from '../../shared/risk-views.ts'
import { useSession } from '../data/open-session.ts'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { AgencyTag, Small } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import styles from './reviews.module.css'
import type { ReviewEdit } from './use-review-edit.ts'

interface ViewsNowProps {
  readonly edit: ReviewEdit
  readonly isReadOnly: boolean
}

/** Its own side writes it. */
export const ViewsNow = ({ edit, isReadOnly }: ViewsNowProps) => (
  <div className={styles.row}>
    {sides.map((side) => (
      <View key={side} side={side} edit={edit} isReadOnly={isReadOnly} />
    ))}
  </div>
)

const prompts: Readonly<Record<Side, string>> = {
  health: 'Write how health sees it now',
  socialCare: 'Write how the council sees it now',
}

function View({ side, edit, isReadOnly }: ViewsNowProps & { readonly side: Side }) {
  const isMine = maySpeakFor(useSession().who, side)
  const field = `${side}View` as const
  const text = edit.doc.body[field]
  return (
    <div className={styles.happened}>
      <div>
        <AgencyTag agency={side} />
      </div>
      {isMine || text !== '' ? (
        <InPlace
          block={`review.${edit.doc.id}.${field}`}
          label={prompts[side].replace('Write h', 'H')}
          prompt={prompts[side]}
          value={text}
          onSave={(said) => edit.save({ [field]: said })}
          isReadOnly={isReadOnly || !isMine}
          maxLength={limitOf(ReviewBody, field)}
        />
      ) : (
        <Small as="p">Nothing said yet: {theSide[side]} writes it.</Small>
      )}
    </div>
  )
}
