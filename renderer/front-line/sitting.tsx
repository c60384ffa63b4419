import type { FrontLine } from '../../shared/front-line.ts'
import { moneyWords } from '../../shared/money-words.ts'
import type { RoomItem } from '../../shared/room.ts'
import { ownWordsHeading } from '../../shared/words.ts'
import { Audiences } from '../audiences/audiences.tsx'
import { Marked } from '../form/marked.tsx'
import { Answer } from '../form/answer.tsx'
import { ReviewInRoom, WordsNow } from '../reviews/due/review-in-room.tsx'
import { SharingFirst } from '../room/read-back/sharing-first.tsx'
import { Eyebrow, MarginNote, PageSection, SplitBar, SplitLegend, Words } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { DecideHere } from './decide-here.tsx'
import styles from './front-line.module.css'
import { NeedsPanelNow } from './needs-panel-now.tsx'
import { sideWords } from '../words/agencies.ts'

interface SittingProps {
  readonly sitting: NonNullable<FrontLine['sitting']>
  readonly frontLine: FrontLine
}

/** The two with one case before them: the person first, then what they decide. */
export function Sitting({ sitting, frontLine }: SittingProps) {
  const query = useQueryOp('room.item', { itemId: sitting.itemId })
  return (
    <Answer query={query} waiting="Opening what is decided here…">
      {(roomItem) => (
        <>
          {frontLine.route.route === 'panel' && <NeedsPanelNow route={frontLine.route} />}
          <Audiences caseId={frontLine.caseId}>
            <Before roomItem={roomItem} />
            <DecideHere roomItem={roomItem} />
          </Audiences>
        </>
      )}
    </Answer>
  )
}

/** What they have before them, read and not typed. */
function Before({ roomItem }: { readonly roomItem: RoomItem }) {
  const { case: one, person, review, plan } = roomItem
  if (!one || !person || !plan) return null
  const { totals, money } = plan
  return (
    <PageSection title={ownWordsHeading[person.pronoun]} aside={<TheTwo roomItem={roomItem} />}>
      <SharingFirst person={person} sharing={roomItem.sharing} settled="as you both read the decision" />
      {review && <WordsNow review={review} />}
      {(review === null || review.words.trim() === '') && one.words.trim() !== '' && (
        <Marked block="words">
          <Words>{one.words}</Words>
        </Marked>
      )}
      {review && <ReviewInRoom review={review} />}
      <div className={styles.asked}>
        <Eyebrow as="h2">What is asked</Eyebrow>
        <Marked block="ask">
          <p>{one.ask}</p>
        </Marked>
      </div>
      <Eyebrow as="h2">Who pays, {moneyWords(money, 'cost')}</Eyebrow>
      <SplitBar health={totals.healthPence} socialCare={totals.socialCarePence} />
      <SplitLegend
        health={totals.healthPence}
        socialCare={totals.socialCarePence}
        words={{ health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') }}
        {...(one.section117 && { socialCareNote: 'no charge' })}
      />
    </PageSection>
  )
}

const TheTwo = ({ roomItem }: { readonly roomItem: RoomItem }) => (
  <MarginNote title="Who decides and signs">
    {roomItem.attendance.map(({ member }) => (
      <p key={member.id}>
        {member.name}, {member.title}
        {member.side && ` (${sideWords[member.side].toLowerCase()})`}
      </p>
    ))}
  </MarginNote>
)
