import { plainLists } from '../../../shared/audience-blocks.ts'
import {
  lineBlocks,
  offerBlocks,
  recordAmounts,
  riskBlocks,
  togetherBlocks,
} from '../../../shared/audience-kinds.ts'
import type { BlockRule } from '../../../shared/audience-kinds.ts'
import { toldIn } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { goalsBy } from './record-course.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

/** A place in the common record, as a JSON pointer (RFC 6901), and the block whose text or amount stands there. */
export type Place = readonly [pointer: string, key: string]

type Fields = readonly (readonly [field: string, key: string])[]
const at = (start: string, fields: Fields): Place[] =>
  fields.map(([field, key]) => [`${start}/${field}`, key])

/** Each of the kinds of block, but those that stand nowhere in the common record or have a place of their own. */
const fieldsOf = <Fields>(
  table: Told<Fields, BlockRule>,
  but: readonly (keyof Fields & string)[],
): readonly string[] =>
  toldIn(table)
    .map(([field]) => String(field))
    .filter((field) => !(but as readonly string[]).includes(field))

const riskFields = fieldsOf(riskBlocks, [
  ...plainLists,
  'options',
  'pitfalls',
  'safetyNets',
  'capacity',
  'formulation',
])
const lineTexts = fieldsOf(lineBlocks, [])
/** Where in the record each block of a case stands that can be marked. */
export const placesOf = (facts: CaseFacts, record: DecisionRecord): readonly Place[] => [
  ['/words/text', 'words'],
  ['/words/note', 'wordsNote'],
  ['/ask/text', 'ask'],
  ['/ask/whyPanel', 'whyPanel'],
  ...riskPlaces(facts),
  ['/plan/splitBasis', 'plan.splitBasis'],
  ['/plan/section75Ref', 'plan.section75Ref'],
  ['/plan/request/reason', 'plan.request'],
  ...facts.plan.lines.flatMap(({ id }, index) => linePlaces(`/plan/lines/${index}`, id)),
  ...aroundPlaces(facts, record),
  ...decisionPlaces(facts, record),
  ...reviewPlaces(facts, record),
  ...facts.contributions.map(({ id }, index): Place => [`/contributions/${index}/words`, `discipline.${id}`]),
  ...coursePlaces(facts, record),
]

/** What was said to an offer, and why something is not done once for both. */
const aroundPlaces = ({ offers }: CaseFacts, { together }: DecisionRecord): Place[] => [
  ...offers.flatMap(({ id }, index) =>
    at(
      `/offers/${index}`,
      toldIn(offerBlocks).map(([field]) => [field, `offer.${id}.${field}`] as const),
    ),
  ),
  ...(together === undefined
    ? []
    : at(
        '/together',
        toldIn(togetherBlocks).map(([field]) => [field, `together.${field}`] as const),
      )),
]
/** Goals and what was said of them, as the record has them: in the order of its own. */
function coursePlaces({ course, meeting }: CaseFacts, { course: told }: DecisionRecord): Place[] {
  if (told === undefined) return []
  return goalsBy(course.goals, meeting.heldOn).flatMap(({ id, end, ratings }, index): Place[] => [
    [`/course/goals/${index}/words`, `goal.${id}`],
    ...(end === null ? [] : [[`/course/goals/${index}/end/words`, `goal.${id}.end`] as const]),
    ...ratings.map((rating, at): Place => [
      `/course/goals/${index}/ratings/${at}/note`,
      `rating.${rating.id}`,
    ]),
  ])
}

/** Where what was written of a review stands in its record. */
function reviewPlaces({ review }: CaseFacts, { review: told }: DecisionRecord): Place[] {
  if (review === null || told === undefined) return []
  const key = `review.${review.row.id}`
  const notes = (list: string, of: string, found: readonly { readonly at: string }[]): Place[] =>
    found.map((one, index) => [`/review/${list}/${index}/note`, `${key}.${of}.${one.at}`])
  return [
    ['/review/trigger', `${key}.trigger`],
    ['/review/said/text', `${key}.words`],
    ['/review/said/note', `${key}.wordsNote`],
    ['/review/harm/text', `${key}.harm`],
    ['/review/healthView', `${key}.healthView`],
    ['/review/socialCareView', `${key}.socialCareView`],
    ['/review/why', `${key}.why`],
    ...notes('outcomes', 'outcomes', told.outcomes),
    ...notes('conditions', 'conditions', told.conditions),
    ...notes('safetyNets', 'nets', told.safetyNets),
    ...notes('triggers', 'triggers', told.triggers),
    ...notes('money/lines', 'spent', told.money.lines),
  ]
}

function riskPlaces({ risk: { body } }: CaseFacts): Place[] {
  return [
    ...at(
      '/risk',
      riskFields.map((field) => [field, `risk.${field}`] as const),
    ),
    ...at('/risk/capacity', [
      ['question', 'risk.capacity.question'],
      ['note', 'risk.capacity.note'],
    ]),
    ...plainLists.flatMap((list) =>
      body[list].map((_text, index): Place => [`/risk/${list}/${index}`, `risk.${list}.${index}`]),
    ),
    ...body.options.flatMap(({ id }, index) =>
      at(
        `/risk/options/${index}`,
        (['title', 'person', 'health', 'socialCare'] as const).map((of) => [of, `risk.options.${id}.${of}`]),
      ),
    ),
    ...body.pitfalls.flatMap(({ id }, index) =>
      at(`/risk/pitfalls/${index}`, [
        ['text', `risk.pitfalls.${id}`],
        ['toWhom', `risk.pitfalls.${id}.toWhom`],
      ]),
    ),
    ...body.safetyNets.map(({ id }, index): Place => [
      `/risk/safetyNets/${index}/text`,
      `risk.safetyNets.${id}`,
    ]),
  ]
}

const linePlaces = (start: string, id: string): Place[] => [
  ...at(
    start,
    lineTexts.map((field) => [field, `line.${id}.${field}`] as const),
  ),
  ...at(
    start,
    recordAmounts.map((field) => [field, `line.${id}.amounts`] as const),
  ),
  [`${start}/contributionPence`, 'plan.contribution'],
]

function decisionPlaces(
  { item, decision, actions, declarations }: CaseFacts,
  record: DecisionRecord,
): Place[] {
  const key = `decision.${item.id}`
  // Only of members who were there, in their order: as the record has them.
  const said = declarations.filter(({ memberId }) =>
    record.attendance.some((one) => one.memberId === memberId),
  )
  return [
    ...at(
      '/decision',
      ['reasons', 'legalBasis', 'changesReason'].map((of) => [of, `${key}.${of}`] as const),
    ),
    ...decision.conditions.map(({ id }, index): Place => [
      `/decision/conditions/${index}`,
      `${key}.condition.${id}`,
    ]),
    ...at(
      '/decision/escalation',
      ['healthView', 'socialCareView'].map((of) => [of, `${key}.${of}`] as const),
    ),
    ...record.agreements.map(({ member }, index): Place => [
      `/agreements/${index}/words`,
      `agreement.${item.id}.${member.memberId}`,
    ]),
    ...said.flatMap(({ id }, index): Place[] => [
      [`/declarations/${index}/text`, `declaration.${id}`],
      [`/declarations/${index}/ruling`, `ruling.${id}`],
    ]),
    ...actions.map(({ id }, index): Place => [`/actions/${index}/text`, `action.${id}`]),
  ]
}
