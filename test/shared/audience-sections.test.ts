import { expect, test } from 'vitest'
import { blocksOf } from '../../shared/audience-blocks.ts'
import type { BlockSource } from '../../shared/audience-blocks.ts'
import { everyPart, partsWith } from '../../shared/audience-sections.ts'
import type { Parts } from '../../shared/audience-sections.ts'
import { emptyCase } from '../../shared/cases.ts'
import { emptyLine, emptyPlan } from '../../shared/plans.ts'
import { emptyReview } from '../../shared/review-fields.ts'
import { emptyRisk } from '../../shared/risks.ts'
import { keptFrom } from '../../shared/rules/reading.ts'
import type { ReadMark, Reader } from '../../shared/rules/reading.ts'
import { nothingSaid } from '../support/nothing-said.ts'

const rated = (id: string) => ({ id, note: `She laughed about ${id}`, back: `${id} was hers` })
/** Every text that is empty says something of its own. */
const filled = <T extends object>(of: T, name: string): T =>
  Object.fromEntries(
    Object.entries(of).map(([field, value]) => [field, value === '' ? `Said of ${name} ${field}` : value]),
  ) as T

/** A case that says something in every block that there is. */
const everything: BlockSource = {
  case: filled(emptyCase, 'case'),
  risk: {
    ...filled(emptyRisk, 'risk'),
    benefits: ['Friends', 'Rest'],
    costOfNotDoing: ['Lonely days'],
    strengths: ['A good cook'],
    stopTriggers: ['She stops eating'],
    reviewTriggers: ['Her brother moves in'],
    options: [
      { id: 'o1', title: 'Stay', doingNothing: true, person: 'Yes', health: 'No', socialCare: 'Both' },
    ],
    pitfalls: [{ id: 'p1', category: 'suicide_self_harm', text: 'Nights', toWhom: 'Herself' }],
    safetyNets: [{ id: 's1', kind: 'early_sign', text: 'Silence' }],
    capacity: filled(emptyRisk.capacity, 'capacity'),
  },
  plan: { ...filled(emptyPlan, 'plan'), request: filled(emptyPlan.request, 'request') },
  lines: [{ ...filled(emptyLine, 'line'), id: 'l1', annualPence: 5200 }],
  decisions: [
    {
      itemId: 'i1',
      reasons: 'It helps',
      legalBasis: 'Section 117',
      conditions: [{ id: 'c1', text: 'Weekly calls' }],
      changesReason: 'Dearer now',
      healthView: 'For it',
      socialCareView: 'Against it',
    },
  ],
  agreements: [{ itemId: 'i1', memberId: 'm1', words: 'If she is asked again' }],
  declarations: [{ id: 'd1', text: 'I know her', ruling: 'Stays' }],
  actions: [
    {
      id: 'a1',
      text: 'Ring him',
      outcome: 'He came',
      evidence: 'A card',
      reason: 'Away',
      before: [{ version: 1, text: 'He wrote' }],
    },
  ],
  reviews: [
    {
      id: 'r1',
      body: {
        ...filled(emptyReview, 'review'),
        outcomes: [{ key: 'k1', result: 'met', note: 'Sings' }],
        nets: [{ key: 'k2', result: 'worked', note: 'Once' }],
      },
      triggerWords: 'She stops eating. Her brother moves in.',
      cancelledBecause: 'Moved away',
    },
  ],
  offers: [{ id: 'f1', words: 'Tea first', endWords: 'Enough' } as BlockSource['offers'][number]],
  together: {
    jointAssessmentWhy: 'One visit',
    singlePlanWhy: 'One page',
    bothPursesWhy: 'One purse',
    oneAccountWhy: 'One bank',
    appropriatePersonWho: 'Her aunt',
  } as BlockSource['together'],
  contributions: [{ id: 'b1', words: 'Physio says so' }],
  goals: [{ id: 'g1', words: 'To sing', endWords: 'She sang', ratings: [rated('t1')] }],
  scores: [rated('x1')],
}

const some = <T extends object>(of: T, empty: T, fields: readonly (keyof T)[] | 'all'): T =>
  fields === 'all' ? of : { ...empty, ...Object.fromEntries(fields.map((field) => [field, of[field]])) }

/** The case as it is read where only these parts are. */
const only = ({ sections, risk, plan }: Parts): BlockSource => ({
  ...nothingSaid,
  ...Object.fromEntries(Object.entries(everything).filter(([section]) => sections.has(section as never))),
  risk: some(everything.risk, emptyRisk, risk),
  plan: some(everything.plan, emptyPlan, plan),
})

const readers: readonly Reader[] = [
  'health',
  'socialCare',
  'socialCareDriver',
  'neither',
  'neitherDriver',
  'healthCopy',
  'socialCareCopy',
  'together',
  'person',
  'gp',
]

const mark = (block: string, over: Partial<ReadMark>): ReadMark => ({
  id: 'm',
  block,
  passage: null,
  seen: '',
  audience: 'third_party',
  reason: 'Told in confidence',
  silent: false,
  silentAgreed: null,
  decision: null,
  madeBySide: null,
  ...over,
})

/** Each block that is kept from this reader, how, and what it says. */
function keptIn(source: BlockSource, marks: readonly ReadMark[], reader: Reader) {
  const blocks = blocksOf(source)
  const textOf = new Map(blocks.map(({ key, text }) => [key, text]))
  return [...keptFrom(blocks, marks, reader)]
    .map(([key, kept]) => [key, kept, textOf.get(key)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The readers from whom something else is kept in the parts that are read than in the whole case. */
function otherwise(...marks: readonly ReadMark[]): readonly Reader[] {
  const read = only(partsWith(marks.map(({ block }) => block)))
  const keptBy = (source: BlockSource, reader: Reader) => JSON.stringify(keptIn(source, marks, reader))
  return readers.filter((reader) => keptBy(read, reader) !== keptBy(everything, reader))
}

test('nothing of the fixture is silent', () => {
  const silent = blocksOf(everything).filter(({ text }) => text === '')
  expect(silent.map(({ key }) => key)).toEqual(['line.l1', 'line.l1.amounts', 'plan.contribution'])
  expect(keptIn(everything, [], 'neither')).not.toEqual([])
})

test('of a case that nobody marked, what is one agency’s by its kind stands in the parts that are always read', () => {
  expect(otherwise()).toEqual([])
})

test('whatever block is marked, nothing is kept in a part that is not read for it', () => {
  const marks = blocksOf(everything).flatMap(({ key, text: seen, list }) => [
    mark(key, { seen }),
    ...(seen === '' ? [] : [mark(key, { seen, passage: seen.slice(0, 5) })]),
    // Its words are gone, and so it keeps the whole; or every entry of its list.
    ...(seen === '' && list === undefined ? [] : [mark(key, { seen: 'otherwise', passage: 'otherwise' })]),
  ])
  for (const one of marks) expect(otherwise(one)).toEqual([])
})

test('what several marks are on is read together', () => {
  const marks = [mark('words', { passage: 'Said of' }), mark('goal.g1', {}), mark('line.l1.amounts', {})]
  expect(otherwise(...marks)).toEqual([])
})

test('with lines all of the plan is read, and all of a case whose mark is on what nobody knows', () => {
  expect(partsWith(['line.l1.amounts']).plan).toBe('all')
  expect(partsWith(['words']).plan).toEqual(['meansTestNote'])
  expect(partsWith(['words', 'no.such.place'])).toBe(everyPart)
})
