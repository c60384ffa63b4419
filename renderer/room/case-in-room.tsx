import { memo } from 'react'
import { kindAsks, kindVocabulary } from '../../shared/panel-kinds.ts'
import type { PanelKind } from '../../shared/panel-kinds.ts'
import { isRiskOpened } from '../../shared/readiness.ts'
import { ageOn, shortDate } from '../../shared/kernel/dates.ts'
import { moneyWords } from '../../shared/money-words.ts'
import type { Case } from '../../shared/cases.ts'
import type { Person } from '../../shared/people.ts'
import type { RiskBody } from '../../shared/risks.ts'
import type { Plan } from '../../shared/plans.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { howGiven } from '../../shared/words-given.ts'
import { paths } from '../data/paths.ts'
import { needsSaid } from '../people/needs-said.ts'
import { wants } from '../people/person-words.ts'
import { AgencyTag, Explained, Eyebrow, Small, SplitBar, SplitLegend, TextLink, Words } from '../ui/index.ts'
import { WithThePerson } from '../guests/with-the-person.tsx'
import { LateMark } from '../meetings/late-mark.tsx'
import { Marked } from '../form/marked.tsx'
import { Warnings } from '../form/warnings.tsx'
import { ReviewInRoom, WordsNow } from '../reviews/due/review-in-room.tsx'
import { DeclareInterest, InterestsInRoom } from './attendance/interests-in-room.tsx'
import { ItemAttendance } from './attendance/item-attendance.tsx'
import { QuorumTag } from './attendance/quorum-tag.tsx'
import { SharingFirst } from './read-back/sharing-first.tsx'
import { ContributionsInRoom } from '../contributions/contributions-in-room.tsx'
import { speakerOf } from '../contributions/contribution-words.ts'
import { useSame } from '../form/use-same.ts'
import { useSteady } from '../form/use-steady.ts'
import type { RoomApart } from './acts/apart-from-who.ts'
import type { ReadInRoom } from './acts/read-in-room.ts'
import { useRecords } from './acts/use-records.ts'
import { TeamPlan } from './team-plan.tsx'
import { ViewsInRoom } from './views-in-room.tsx'
import dock from './dock/dock.module.css'
import styles from './item-on-console.module.css'

/** Of the case alone: who comes and goes in the room draws none of them again. */
const [Sharing, Views, Weighed, Wished, Heard, Said, Pays, Asked, Whole] = [
  memo(SharingFirst),
  memo(ViewsInRoom),
  memo(Risks),
  memo(Wish),
  memo(TheirWords),
  memo(ContributionsInRoom),
  memo(WhoPays),
  memo(Ask),
  memo(TextLink),
]

interface CaseInRoomProps {
  readonly room: RoomApart
  readonly roomItem: ReadInRoom
}

/** The person, read and not typed: their words first, the ask, the balance, who pays, who does what. */
export function CaseInRoom({ room, roomItem }: CaseInRoomProps) {
  const { item, case: of, person, review, risk, plan, quorum } = roomItem
  const canEdit = useRecords(room) && item.state !== 'carried'
  const members = useSame(roomItem.attendance.map(({ member }) => member.name))
  const speaker = useSteady((discipline: string) => speakerOf(discipline, roomItem.attendance))
  if (!of || !person || !risk || !plan) return null
  const isTeam = room.kind === 'multidisciplinary_team'
  const needs = needsSaid(person)
  return (
    <main className={styles.middle}>
      <div className={styles.head}>
        <h1>{fullName(person)}</h1>
        <Small>
          {ageOn(person.dateOfBirth, room.meeting.heldOn)} · item {item.position} of {room.items.length}
        </Small>
        <AgencyTag agency="health">{quorum.health}</AgencyTag>
        <AgencyTag agency="socialCare">{quorum.socialCare}</AgencyTag>
        <QuorumTag quorum={quorum} />
        <ItemAttendance room={room} roomItem={roomItem} />
        <DeclareInterest room={room} roomItem={roomItem} />
      </div>
      <Sharing person={person} sharing={roomItem.sharing} />
      <InterestsInRoom room={room} roomItem={roomItem} />
      {review ? <WordsNow review={review} size="room" /> : <Heard of={of} />}
      {needs && (
        <p className={styles.needs}>
          <Small>Needs: {needs}</Small>
        </p>
      )}
      <WithThePerson room={room} item={item} case={of} person={person} members={members} />
      <LateMark item={roomItem.item} />
      {review && (
        <>
          <ReviewInRoom review={review} />
          <WordsBefore of={of} />
        </>
      )}
      <Warnings warnings={risk.warnings} />
      <div className={styles.asked}>
        <Asked called={review ? 'What was asked then' : kindVocabulary[room.kind].asked} ask={of.ask} />
        <Wished person={person} body={risk.body} />
      </div>
      <Weighed kind={room.kind} body={risk.body} />
      <Views kind={room.kind} risk={risk.body} />
      {isTeam && <TeamPlan person={person} risk={risk} isReadOnly={!canEdit} />}
      <Said speaker={speaker} caseId={of.id} isTeam={isTeam} canEdit={canEdit} />
      <Pays plan={plan} section117={of.section117} />
      <Whole href={paths.case(of.id)}>The whole case</Whole>
    </main>
  )
}

function Ask({ called, ask }: { readonly called: string; readonly ask: string }) {
  return (
    <div>
      <Eyebrow>{called}</Eyebrow>
      <Marked block="ask">
        <p dir="auto">
          <Explained>{ask || 'Not written yet.'}</Explained>
        </p>
      </Marked>
    </div>
  )
}

interface WhoPaysProps {
  readonly plan: Plan
  readonly section117: boolean
}

function WhoPays({ plan: { totals, money }, section117 }: WhoPaysProps) {
  if (totals.annualPence === 0) return null
  return (
    <div className={styles.block}>
      <Eyebrow>Who pays, {moneyWords(money, 'cost')}</Eyebrow>
      <SplitBar size="room" health={totals.healthPence} socialCare={totals.socialCarePence} />
      <div className={styles.legend}>
        <SplitLegend
          health={totals.healthPence}
          socialCare={totals.socialCarePence}
          words={{ health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') }}
          {...(section117 && { socialCareNote: 'no charge' })}
        />
      </div>
    </div>
  )
}

interface OfCase {
  readonly of: Case
}

const given = ({ words, wordsSource, wordsOn, wordsNote }: Case): string =>
  [howGiven(words, wordsSource), wordsOn && `, ${shortDate(wordsOn)}`, wordsNote && `. ${wordsNote}`]
    .filter(Boolean)
    .join('')

function TheirWords({ of }: OfCase) {
  return (
    <>
      {of.words.trim() !== '' && (
        <Marked block="words">
          <Words size="room">{of.words}</Words>
        </Marked>
      )}
      <p className={styles.said}>
        <Small>{given(of)}</Small>
      </p>
    </>
  )
}

/** Of a review, beneath what they say now. */
function WordsBefore({ of }: OfCase) {
  if (of.words.trim() === '') return null
  return (
    <section className={styles.block}>
      <Eyebrow as="h2">What was said before the decision</Eyebrow>
      <Marked block="words">
        <p dir="auto">
          <q>{of.words}</q>
        </p>
      </Marked>
      <Small as="p">{given(of)}</Small>
    </section>
  )
}

interface WishProps {
  readonly person: Person
  readonly body: RiskBody
}

function Wish({ person, body: { activity, why } }: WishProps) {
  if (activity === '' && why === '') return null
  return (
    <div>
      <Eyebrow>What {wants[person.pronoun]} to do, and why</Eyebrow>
      <p dir="auto">
        <Marked as="span" block="risk.activity">
          <Explained>{activity}</Explained>
        </Marked>{' '}
        <Marked as="span" block="risk.why">
          <Explained>{why}</Explained>
        </Marked>
      </p>
    </div>
  )
}

interface RisksProps {
  readonly kind: PanelKind
  readonly body: RiskBody
}

function Risks({ kind, body }: RisksProps) {
  // Every case starts with the option of doing nothing: alone it weighs nothing.
  const isTeam = kind === 'multidisciplinary_team'
  const areOptionsSaid = kindAsks[kind].risk || isRiskOpened(body)
  return (
    <div className={styles.two}>
      <Dashes title="What it would bring" entries={plain(body, 'benefits')} />
      <Dashes title="The cost of not doing it" entries={plain(body, 'costOfNotDoing')} />
      <Dashes
        title="What could go wrong"
        entries={body.pitfalls.map(({ id, text }) => [`risk.pitfalls.${id}`, text])}
      />
      {!isTeam && (
        <>
          <Dashes title="What will be in place" entries={nets(body, (net) => net !== 'early_sign')} />
          <Dashes title="Early signs to watch for" entries={nets(body, (net) => net === 'early_sign')} />
        </>
      )}
      <Dashes title="When to stop and think again" entries={plain(body, 'stopTriggers')} />
      <Dashes title="What brings the review forward" entries={plain(body, 'reviewTriggers')} />
      <Dashes
        title="The options"
        entries={
          !areOptionsSaid ? [] : body.options.map(({ id, title }) => [`risk.options.${id}.title`, title])
        }
      />
    </div>
  )
}

const nets = (
  { safetyNets }: RiskBody,
  isKind: (kind: RiskBody['safetyNets'][number]['kind']) => boolean,
): readonly Entry[] =>
  safetyNets.filter(({ kind }) => isKind(kind)).map(({ id, text }) => [`risk.safetyNets.${id}`, text])

/** Of a list, with the key by which it can be marked. */
type Entry = readonly [block: string, text: string]

const plain = (
  body: RiskBody,
  list: 'benefits' | 'costOfNotDoing' | 'stopTriggers' | 'reviewTriggers',
): readonly Entry[] => body[list].map((text, index) => [`risk.${list}.${index}`, text])

function Dashes({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <Eyebrow as="h2">{title}</Eyebrow>
      <ul className={dock.dashes}>
        {entries.map(([block, text]) => (
          <Marked key={block} as="li" block={block}>
            <Explained>{text}</Explained>
          </Marked>
        ))}
      </ul>
    </section>
  )
}
