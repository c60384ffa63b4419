import { describe, expect, test } from 'vitest'
import { asRead } from '../../../../shared/record-as-read.ts'
import type { Call } from '../../../../shared/contract.ts'
import type { CasePage } from '../../../../shared/cases.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import type { AgencyRecord } from '../../../../shared/records.ts'
import { mayLeave, packsOf, selectReleaseFacts } from '../../../../electron/store/releases/select-facts.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

type Marked = Omit<Call<'audiences.mark'>, 'caseId'> & { readonly by?: SeatName }

/** The record of a case that was marked before it was heard. */
async function recordOf(marks: readonly Marked[], decide?: { shareWith: ('health' | 'socialCare')[] }) {
  const panel = await openPanel()
  const told = await addCase(panel, {
    line: { contributionPence: 117_013, outsideSection117: true },
  })
  const caseId = told.id
  for (const { by = 'doctor', ...mark } of marks) {
    const who = { ...seats[by], memberId: panel.ids[by] }
    const reply = await panel.replyTo('audiences.mark', { caseId, ...mark }, who)
    if (!reply.ok) throw new Failure(reply.error)
    if (!decide) continue
    const { blocks } = await panel.call('audiences.of', { caseId })
    const one = blocks.flatMap((block) => block.marks).at(-1)
    const decision = { markId: one?.id, version: one?.version, reason: 'She agreed', ...decide }
    const answer = await panel.replyTo('audiences.decide', decision, who)
    if (!answer.ok) throw new Failure(answer.error)
  }
  const { meetingId, items } = await meet(panel, [told])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const { db } = panel.store.desk().store
  const row = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  const [health, socialCare] = [row.healthJson, row.socialCareJson].map(
    (text) => JSON.parse(text) as AgencyRecord,
  )
  if (!health || !socialCare) throw new Error('no record')
  return { panel, caseId, meetingId, row, health, socialCare }
}

const why = 'It was her life before she was ill'
const reason = 'Told in confidence'

describe('words that are for one agency', () => {
  test('are in its copy in their place, and nowhere in the other', async () => {
    const { row, health, socialCare } = await recordOf([
      { block: 'risk.why', passage: 'her life', audience: 'health', reason },
    ])
    expect(row.decisionJson + row.socialCareJson).not.toContain('her life')
    const marker = '[Something is kept back here: Told in confidence]'
    expect(socialCare.risk.why).toBe(`It was ${marker} before she was ill`)
    expect(asRead(health).risk.why).toBe(why)
    expect(asRead(socialCare).risk.why).toBe(socialCare.risk.why)
    expect(socialCare.ownBlocks).toContainEqual({
      audience: 'health',
      heading: 'A part of this record',
      withheld: reason,
      at: '/risk/why',
    })
  })

  test('quoted by another text go there as well', async () => {
    const { row } = await recordOf([{ block: 'risk.benefits.0', audience: 'health', reason }])
    expect(row.decisionJson).not.toContain('Friends')
    expect(row.healthJson).toContain('Friends')
  })
})

test('what the person pays stands in the council’s copy alone, and in no sum of the other', async () => {
  const { row, health, socialCare } = await recordOf([])
  for (const text of [row.decisionJson, row.healthJson]) expect(text).not.toMatch(/117013|1,170/)
  expect(asRead(health).plan.contributionPence).toBe(0)
  expect(asRead(socialCare).plan).toMatchObject({
    contributionPence: 117_013,
    lines: [{ contributionPence: 117_013 }],
    money: { recurring: { contributionPence: 117_013 } },
  })
  expect(health.ownBlocks).toContainEqual({
    audience: 'social_care',
    heading: 'A part of this record',
    withheld: 'What the council’s financial assessment came to',
    at: '/plan/contributionPence',
  })
})

test('what the person pays is in both copies where the council says so', async () => {
  const { health } = await recordOf([{ block: 'plan.contribution', audience: 'both', by: 'manager' }])
  expect(health.plan.contributionPence).toBe(117_013)
})

describe('words from somebody else', () => {
  const told = { block: 'risk.why', passage: 'her life', audience: 'third_party', reason } as const

  test('are in neither copy while nobody has decided', async () => {
    const { row } = await recordOf([told])
    expect(row.decisionJson + row.healthJson + row.socialCareJson).not.toContain('her life')
  })

  test('are in the copy of whom a named person decided to share them with', async () => {
    const { row, socialCare } = await recordOf([{ ...told, by: 'manager' }], { shareWith: ['socialCare'] })
    expect(row.decisionJson + row.healthJson).not.toContain('her life')
    expect(asRead(socialCare).risk.why).toBe(why)
  })
})

test('what is not for the person is in both copies, which say so beside it', async () => {
  const { health, socialCare } = await recordOf([
    { block: 'risk.why', audience: 'withhold_from_person', reason: 'Serious harm' },
  ])
  for (const record of [health, socialCare]) {
    expect(record.risk.why).toBe(why)
    expect(record.notForThePerson).toEqual([{ at: '/risk/why', reason: 'Serious harm' }])
    expect(asRead(record).risk.why).toBe(`${why} [Not for the person: Serious harm]`)
  }
})

describe('what nobody has decided about', () => {
  const waits = async (audience: 'third_party' | 'withhold_from_person') => {
    const one = await recordOf([{ block: 'risk.why', passage: 'her life', audience, reason }])
    const { panel, caseId, meetingId } = one
    const doctor = { ...seats.doctor, memberId: panel.ids.doctor }
    const { db } = panel.store.desk().store
    const blocks = async () =>
      (await selectReleaseFacts(db, meetingId)).records.flatMap((facts) => packsOf(facts).map(mayLeave))
    const letter = async () =>
      (await panel.call('letters.get', { recordId: one.row.id })).checks.filter(
        ({ level }) => level === 'blocks',
      )
    const decide = async () => {
      const found = await panel.replyTo('audiences.of', { caseId }, doctor)
      const { waiting } = (found.ok ? found.value : { waiting: [] }) as { waiting: { markId: string }[] }
      const input = { markId: waiting[0]?.markId, version: 1, reason: 'They agreed to that' }
      return (await panel.replyTo('audiences.decide', input, doctor)).ok
    }
    return { blocks, letter, decide }
  }

  test('stops both copies where it is from somebody else, and the letter, until somebody has', async () => {
    const { blocks, letter, decide } = await waits('third_party')
    expect([await blocks(), (await letter()).length]).toEqual([[false, false], 1])
    expect(await decide()).toBe(true)
    expect([await blocks(), await letter()]).toEqual([[true, true], []])
  })

  test('stops the letter alone where it is only not for the person', async () => {
    const { blocks, letter, decide } = await waits('withhold_from_person')
    expect([await blocks(), (await letter()).length]).toEqual([[true, true], 1])
    expect(await decide()).toBe(true)
    expect(await letter()).toEqual([])
  })
})

test('the page of a decided case says the decision as each agency has it', async () => {
  const panel = await openPanel()
  const told = await addCase(panel)
  const { meetingId, items } = await meet(panel, [told])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  const who = (seat: SeatName) => ({ ...seats[seat], memberId: panel.ids[seat] })
  const mark = { caseId: told.id, block: `decision.${itemId}.reasons`, passage: 'The gain', reason }
  expect((await panel.replyTo('audiences.mark', { ...mark, audience: 'health' }, who('doctor'))).ok).toBe(
    true,
  )
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const reasons = async (seat: SeatName) => {
    const reply = await panel.replyTo('cases.get', { caseId: told.id }, who(seat))
    if (!reply.ok) throw new Failure(reply.error)
    return (reply.value as CasePage).decisions[0]?.reasons
  }
  expect(await reasons('doctor')).toBe('The gain is worth it.')
  expect(await reasons('manager')).toBe(`[Something is kept back here: ${reason}] is worth it.`)
  expect(await reasons('peer')).toBe(`[Something is kept back here: ${reason}] is worth it.`)
})

describe('a mark made after the record', () => {
  test('stops the copy that has the words still, until a named person decides', async () => {
    const { panel, caseId, meetingId } = await recordOf([])
    const who = { ...seats.doctor, memberId: panel.ids.doctor }
    const mark = { caseId, block: 'risk.why', passage: 'her life', audience: 'health', reason }
    expect((await panel.replyTo('audiences.mark', mark, who)).ok).toBe(true)
    const { db } = panel.store.desk().store
    const leaving = async () =>
      (await selectReleaseFacts(db, meetingId)).records.flatMap((facts) =>
        packsOf(facts).map((pack) => [pack.side, mayLeave(pack)]),
      )
    expect(await leaving()).toEqual([
      ['health', true],
      ['socialCare', false],
    ])
    const { blocks } = await panel.call('releases.status', { meetingId })
    const [block] = blocks
    expect(block).toMatchObject({
      side: 'socialCare',
      why: 'Some of it was marked as not for this agency after the record was made',
      decision: null,
    })
    const decided = {
      recordId: block?.recordId ?? '',
      side: 'socialCare',
      share: true,
      reason: 'They know',
    } as const
    await panel.call('releases.decideSharing', decided)
    expect((await leaving()).every(([, may]) => may)).toBe(true)
  })

  test('stops nothing where its words are not in the copy', async () => {
    const { panel, caseId, meetingId } = await recordOf([])
    const { version } = await panel.call('risks.get', { caseId })
    await panel.call('risks.save', { caseId, version, changes: { history: 'A later word' } })
    const who = { ...seats.doctor, memberId: panel.ids.doctor }
    const mark = { caseId, block: 'risk.history', passage: 'A later word', audience: 'health', reason }
    expect((await panel.replyTo('audiences.mark', mark, who)).ok).toBe(true)
    expect((await panel.call('releases.status', { meetingId })).blocks).toEqual([])
  })
})
