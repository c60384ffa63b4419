import { expect, test } from 'vitest'
import type { AmendedRest } from '../../../../shared/amended-fields.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { setLimit, toSign } from '../../../support/to-sign.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'

async function agreed() {
  const room = await toSign()
  await signAs(room.panel, room.meetingId, 'doctor')
  await signAs(room.panel, room.meetingId, 'manager')
  const { records } = await room.panel.call('releases.status', { meetingId: room.meetingId })
  return { ...room, recordId: records[0]?.recordId ?? '' }
}

const latest = async (panel: PanelAtWork) => {
  const row = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .selectAll()
    .orderBy('recordVersion', 'desc')
    .executeTakeFirstOrThrow()
  return { row, record: JSON.parse(row.decisionJson) as DecisionRecord }
}

/** What would be sent to correct one part of a record. */
async function wish(
  panel: PanelAtWork,
  recordId: string,
  change: (rest: AmendedRest) => Partial<AmendedRest>,
) {
  const { recordVersion, words, rest } = await panel.call('amendments.open', { recordId })
  const why = { code: 'figure_wrong', reason: 'It was typed wrongly.' } as const
  return { recordId, recordVersion, ...why, words, rest: change(rest) }
}

/** The first line, with other figures. */
const withLine = (
  { plan }: AmendedRest,
  figures: Partial<AmendedRest['plan']['lines'][number]>,
): Partial<AmendedRest> => ({
  plan: { ...plan, lines: plan.lines.map((line, at) => (at === 0 ? { ...line, ...figures } : line)) },
})

const parts: readonly (readonly [
  what: string,
  change: (rest: AmendedRest) => Partial<AmendedRest>,
  at: string,
  changed: string,
])[] = [
  [
    'their own words',
    ({ said }) => ({ said: { ...said, text: 'I go to the pool.' } }),
    '/words/text',
    'said',
  ],
  ['how they were given', ({ said }) => ({ said: { ...said, note: 'By phone.' } }), '/words/note', 'said'],
  [
    'what was asked',
    ({ asked }) => ({ asked: { ...asked, ask: 'A swimming coach.' } }),
    '/ask/text',
    'asked',
  ],
  ['the risk', ({ risk }) => ({ risk: { ...risk, activity: 'Swimming alone.' } }), '/risk/activity', 'risk'],
  [
    'the words on capacity',
    ({ risk }) => ({ risk: { ...risk, capacity: { ...risk.capacity, note: 'She told us why.' } } }),
    '/risk/capacity/note',
    'risk',
  ],
  [
    'what could go wrong',
    ({ risk }) => ({
      risk: {
        ...risk,
        pitfalls: risk.pitfalls.map((one, at) => (at === 0 ? { ...one, text: 'A fall.' } : one)),
      },
    }),
    '/risk/pitfalls/0/text',
    'risk',
  ],
  [
    'a line of the plan',
    (rest) => withLine(rest, { description: 'A coach' }),
    '/plan/lines/0/description',
    'plan',
  ],
]

test.each(parts)(
  '%s can be corrected, in all three texts, with what it said before',
  async (...[, change, at, part]) => {
    const { panel, recordId } = await agreed()
    const { record: before } = await latest(panel)
    await panel.call('amendments.make', await wish(panel, recordId, change))
    const { row, record } = await latest(panel)
    const { changes, changed } = record.amendment ?? {}
    expect(changed).toEqual([part])
    expect(changes?.map((one) => one.at)).toContain(at)
    const one = changes?.find((each) => each.at === at)
    expect(one?.before).not.toBe(one?.after)
    expect(JSON.stringify(before)).toContain(JSON.stringify(one?.before))
    for (const json of [row.healthJson, row.socialCareJson])
      expect((JSON.parse(json) as DecisionRecord).amendment).toEqual(record.amendment)
  },
)

test('who pays is corrected, with every sum that follows, and each signatory needs authority for the new ones', async () => {
  const { panel, meetingId, recordId } = await agreed()
  await setLimit(panel, 'manager', 400_000)
  const moved = (rest: AmendedRest) => withLine(rest, { healthPence: 280_000, socialCarePence: 500_000 })
  await panel.call('amendments.make', await wish(panel, recordId, moved))
  const { row, record } = await latest(panel)
  expect(record.plan).toMatchObject({ healthPence: 280_000, socialCarePence: 500_000 })
  expect([row.healthPence, row.socialCarePence]).toEqual([280_000, 500_000])
  await signAs(panel, meetingId, 'doctor')
  expect(await signAs(panel, meetingId, 'manager')).toMatchObject({ complete: false })
})

test('a correction brings in no plan that the rules would have refused, and keeps what they found before', async () => {
  const { panel, recordId } = await agreed()
  const { record: before } = await latest(panel)
  const short = await wish(panel, recordId, (rest) => withLine(rest, { healthPence: 1 }))
  expect(await refusal(panel.replyTo('amendments.make', short))).toMatchObject({
    kind: 'invalid',
    fields: { 'rest.plan.lines.0.healthPence': 'stands against it: rule J1' },
  })
  await panel.call(
    'amendments.make',
    await wish(panel, recordId, (rest) => withLine(rest, { provider: 'A pool' })),
  )
  expect((await latest(panel)).record.findings).toEqual(before.findings)
})

const refused: readonly (readonly [
  what: string,
  change: (rest: AmendedRest) => Partial<AmendedRest>,
  fields: object,
])[] = [
  [
    'leaves an approval without a line',
    ({ plan }) => ({ plan: { ...plan, lines: [] } }),
    { 'rest.plan': 'missing' },
  ],
  [
    'leaves an approval without a pitfall',
    ({ risk }) => ({ risk: { ...risk, pitfalls: [] } }),
    { 'rest.risk.pitfalls': 'the risk decision is not complete' },
  ],
  [
    'leaves an approval without what had to be written',
    ({ risk }) => ({ risk: { ...risk, activity: '' } }),
    { 'rest.risk.activity': 'the risk decision is not complete' },
  ],
  [
    'says of somebody who answered that they were not there',
    ({ attendance }) => ({ attendance: attendance.map((one) => ({ ...one, state: 'absent' as const })) }),
    { 'rest.attendance.0.state': 'answered, so was there' },
  ],
  [
    'leaves somebody out',
    ({ attendance }) => ({ attendance: attendance.slice(1) }),
    {
      'rest.attendance': 'none is added or taken away',
    },
  ],
]

test.each(refused)('a correction is refused that %s', async (...[, change, fields]) => {
  const { panel, recordId } = await agreed()
  const reply = panel.replyTo('amendments.make', await wish(panel, recordId, change))
  expect(await refusal(reply)).toEqual({ kind: 'invalid', fields })
  expect((await latest(panel)).row.recordVersion).toBe(1)
})

test('what a member said is corrected only with how they confirmed it, which the record keeps', async () => {
  const { panel, recordId } = await agreed()
  const { answers } = await panel.call('amendments.open', { recordId })
  const [one] = answers
  const input = await wish(panel, recordId, () => ({}))
  const answer = { memberId: one?.memberId ?? '', words: 'Only by day.', confirmed: ' ' }
  expect(await refusal(panel.replyTo('amendments.make', { ...input, answers: [answer] }))).toMatchObject({
    kind: 'invalid',
  })
  const confirmed = 'By telephone, on Monday.'
  await panel.call('amendments.make', { ...input, answers: [{ ...answer, confirmed }] })
  const { record } = await latest(panel)
  expect(record.amendment).toMatchObject({
    changed: ['answers'],
    confirmed: [{ memberId: one?.memberId, name: one?.name, how: confirmed }],
  })
  expect(record.agreements.find(({ member }) => member.memberId === one?.memberId)?.words).toBe(
    'Only by day.',
  )
})

test('where a member stands is corrected as they confirm it, and decides again whether it stands', async () => {
  const { panel, recordId } = await agreed()
  const { answers } = await panel.call('amendments.open', { recordId })
  const input = await wish(panel, recordId, () => ({}))
  const against = (count: number) =>
    answers.slice(0, count).map(({ memberId }) => ({
      memberId,
      words: 'Only by day.',
      position: 'disagree' as const,
      confirmed: 'By telephone, on Monday.',
    }))
  const all = panel.replyTo('amendments.make', { ...input, answers: against(answers.length) })
  expect(await refusal(all)).toEqual({
    kind: 'invalid',
    fields: { answers: 'it does not stand under the rule' },
  })
  await panel.call('amendments.make', { ...input, answers: against(1) })
  const { record } = await latest(panel)
  expect(record.amendment?.changed).toEqual(['answers'])
  expect(record.agreements[0]).toMatchObject({ position: 'disagree', words: 'Only by day.' })
  expect(record.decision.deciding).toMatchObject({ state: 'stands' })
  expect(record.decision.deciding?.words).toContain('1 disagree')
})

test('lines, options and pitfalls are added and taken out, with every sum and the place of each line', async () => {
  const { panel, recordId } = await agreed()
  const more = ({ plan, risk }: AmendedRest): Partial<AmendedRest> => {
    const [line] = plan.lines
    if (!line) throw new Error('no line')
    const once = { ...line, was: null, description: 'A bicycle', frequency: 'one_off' as const }
    const cost = { unitPence: 30_000, healthPence: 20_000, socialCarePence: 10_000 }
    const pitfall = {
      was: null,
      category: 'financial',
      text: 'Debt',
      toWhom: '',
      likelihood: 1,
      consequence: 2,
    } as const
    return {
      plan: { ...plan, lines: [{ ...once, ...cost }, line] },
      risk: { ...risk, pitfalls: [...risk.pitfalls.slice(1), pitfall] },
    }
  }
  const { record: before } = await latest(panel)
  await panel.call('amendments.make', await wish(panel, recordId, more))
  const { record } = await latest(panel)
  expect(
    record.plan.lines.map(({ lineNo, description, annualPence }) => [lineNo, description, annualPence]),
  ).toEqual([
    [1, 'A bicycle', 30_000],
    [2, 'Personal assistant', 780_000],
  ])
  expect(record.plan).toMatchObject({
    annualPence: 810_000,
    healthPence: before.plan.healthPence + 20_000,
    money: { oneOff: { healthPence: 20_000, socialCarePence: 10_000 } },
  })
  expect(record.risk.pitfalls).toEqual([
    before.risk.pitfalls[1],
    { category: 'financial', text: 'Debt', toWhom: '', likelihood: 1, consequence: 2 },
  ])
  expect(record.amendment?.changed).toEqual(['risk', 'plan'])
})

test('suicide and self-harm have no grade, whatever is typed', async () => {
  const { panel, recordId } = await agreed()
  const graded = ({ risk }: AmendedRest): Partial<AmendedRest> => ({
    risk: {
      ...risk,
      pitfalls: risk.pitfalls.map((one) => ({ ...one, text: `${one.text}!`, likelihood: 5, consequence: 5 })),
    },
  })
  await panel.call('amendments.make', await wish(panel, recordId, graded))
  const { record } = await latest(panel)
  const harm = record.risk.pitfalls.filter(({ category }) => category === 'suicide_self_harm')
  expect(harm.length).toBe(1)
  expect(harm[0]).not.toHaveProperty('likelihood')
})
