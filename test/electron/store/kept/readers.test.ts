import { addScore } from '../../../support/add-score.ts'
import { emptyOffer } from '../../../../shared/support.ts'
import { addReview } from '../../../support/add-review.ts'
import { describe, expect, test } from 'vitest'
import { isForShell } from '../../../../shared/check.ts'
import { contract, findOp, opNames } from '../../../../shared/contract.ts'
import type { Output } from '../../../../shared/contract.ts'
import { drivers, roles } from '../../../../shared/kernel/op.ts'
import type { Role } from '../../../../shared/kernel/op.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { closedMeeting, draftWith } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase, line } from '../meetings/ready-case.ts'
import { canary, inputsFor } from './inputs-for.ts'

const means = 'Hazelcanary'

/**
 * Somebody whom health sent and of whom the council is not to be told yet, with a case that is listed and not heard; and
 * a case of both agencies with the council's own note.
 */
async function planted(heard = false) {
  const panel = await openPanel()
  const sent = await panel.call('referrals.add', {
    personId: null,
    person: {
      familyName: canary,
      givenName: 'Ruth',
      dateOfBirth: '1975-05-04',
      nhsNumber: '9990000018',
      postcode: 'NG1 2ZZ',
    },
    side: 'health',
    sourceId: canary,
    referredOn: '2026-11-02',
    reason: `Wants to go to choir, says ${canary}.`,
    requestedBecause: `Because of ${canary}`,
    worker: canary,
    team: canary,
    section117: null,
    indicativePence: null,
  })
  const hidden = await panel.call('cases.open', { referralIds: [sent.id] })
  const second = await panel.call('referrals.add', {
    personId: sent.personId,
    person: null,
    side: 'health',
    sourceId: '',
    referredOn: '2026-11-03',
    reason: canary,
    requestedBecause: '',
    worker: '',
    team: '',
    section117: null,
    indicativePence: null,
  })
  await panel.call('plans.addLine', { caseId: hidden.id, line: { ...line, description: canary } })
  const { version } = await panel.call('risks.get', { caseId: hidden.id })
  await panel.call('risks.save', { caseId: hidden.id, version, changes: { why: canary } })
  await saidAfterwards(panel, hidden.id)
  const joint = await addCase(panel, { familyName: 'Moor' })
  const plan = await panel.call('plans.get', { caseId: joint.id })
  await panel.call('plans.save', {
    caseId: joint.id,
    version: plan.version,
    changes: { meansTestNote: means },
  })
  const agenda = heard ? (await closedMeeting(panel, [joint]), null) : await draftWith(panel, [hidden, joint])
  const record = await panel.store.desk().store.db.selectFrom('record').select('id').executeTakeFirst()
  if (record) await addReview(panel, { caseId: joint.id, recordId: record.id })
  await panel.store
    .desk()
    .store.db.updateTable('person')
    .set({ notToBeTold: '["socialCare"]', sharingObjection: canary })
    .where('id', '=', sent.personId)
    .execute()
  return { panel, hidden, joint, referralId: second.id, personId: sent.personId, agenda }
}

/** What is written about somebody besides the plan: every list and page of it is kept as the case is. */
async function saidAfterwards(panel: Awaited<ReturnType<typeof openPanel>>, caseId: string): Promise<void> {
  await panel.call('goals.add', { caseId, words: `To sing with ${canary}`, setOn: '2026-01-02' })
  await panel.call('contributions.write', { caseId, discipline: 'Nursing', words: canary, name: canary })
  await panel.call('rollingList.put', { caseIds: [caseId], why: canary, dueOn: '2027-01-14' })
  const offer = { ...emptyOffer, kind: 'advocacy', offeredOn: '2026-01-02', offeredBy: canary } as const
  await panel.call('support.add', { caseId, offer: { ...offer, words: canary } })
  await addScore(panel, caseId, canary)
}

/** What a window or a command line may ask: a step of the shell's own tasks is nobody's to read. */
const queries = opNames().filter((name) => {
  const op = findOp(name)
  return op?.kind === 'query' && !isForShell(op)
})

/** Which queries tell what was planted to a reader. */
async function told(
  plant: Awaited<ReturnType<typeof planted>>,
  word: string,
  as: { readonly role: Role; readonly side: Side | null },
): Promise<string[]> {
  const { panel } = plant
  const memberId =
    as.side === 'health' ? panel.ids.doctor : as.side === null ? panel.ids.peer : panel.ids.worker
  const found: string[] = []
  for (const name of queries)
    for (const input of await inputsFor(name, plant)) {
      const reply = await panel.replyTo(name, input, { memberId, ...as })
      if (JSON.stringify(reply).includes(word)) found.push(name)
    }
  return [...new Set(found)].toSorted()
}

test('every query can be asked about what was planted', async () => {
  const plant = await planted()
  const unasked = []
  for (const name of queries) if ((await inputsFor(name, plant)).length === 0) unasked.push(name)
  expect(unasked).toEqual([])
  expect(Object.keys(contract).length).toBeGreaterThan(20)
})

describe('whom the council is not to be told of', () => {
  const deskOnly = [
    'cases',
    'people',
    'plans',
    'referrals',
    'risks',
    'search',
    'today',
    'actions',
    'audit',
    'rules',
  ]

  test('is nowhere for members, signatories and observers of the council or of neither', async () => {
    const plant = await planted()
    for (const role of roles.filter((one) => !drivers.includes(one)))
      for (const side of ['socialCare', null] as const)
        expect(await told(plant, canary, { role, side })).toEqual([])
  })

  test('is on no desk of the council’s coordinator and chair, who see that somebody waits', async () => {
    const plant = await planted()
    for (const role of drivers) {
      const found = await told(plant, canary, { role, side: 'socialCare' })
      expect(found.filter((name) => deskOnly.includes(name.split('.')[0] ?? ''))).toEqual([])
    }
    const asked = (role: Role, side: Side) => plant.panel.replyTo('referrals.kept', {}, { role, side })
    expect(await asked('coordinator', 'socialCare')).toEqual({ ok: true, value: { people: 1 } })
    expect(await asked('coordinator', 'health')).toEqual({ ok: true, value: { people: 0 } })
    expect((await asked('member', 'socialCare')).ok).toBe(false)
  })

  test('is there for health, on every desk', async () => {
    const plant = await planted()
    const found = await told(plant, canary, { role: 'member', side: 'health' })
    expect(found).toEqual(
      expect.arrayContaining([
        'cases.get',
        'cases.list',
        'people.get',
        'people.list',
        'plans.get',
        'referrals.queue',
        'risks.get',
        'search.find',
      ]),
    )
  })

  test('is not counted', async () => {
    const { panel } = await planted()
    const countsOf = async (side: Side) => {
      const reply = await panel.replyTo('referrals.queue', {}, { role: 'member', side })
      return reply.ok ? (reply.value as { total: number }).total : -1
    }
    expect([await countsOf('health'), await countsOf('socialCare')]).toEqual([1, 0])
  })

  test('is in no count of the cases that an agency sent', async () => {
    const { panel, hidden } = await planted()
    const sentBy = async (reader: Side | null, side: Side) => {
      const reply = await panel.replyTo('cases.list', { side }, { role: 'member', side: reader })
      if (!reply.ok) throw new Error('refused')
      const { cases, total } = reply.value as Output<'cases.list'>
      expect(total).toBe(cases.length)
      return cases.map(({ id }) => id)
    }
    const [all, others] = [await sentBy('health', 'health'), await sentBy('socialCare', 'health')]
    expect(all.filter((id) => !others.includes(id))).toEqual([hidden.id])
    expect(await sentBy(null, 'health')).toEqual(others)
  })

  test('is known to the council by its own referral, and only that is told', async () => {
    const plant = await planted()
    const { panel, personId } = plant
    await panel.store
      .desk()
      .store.db.updateTable('referral')
      .set({ side: 'socialCare', reason: 'Our own' })
      .where('id', '=', plant.referralId)
      .execute()
    const reply = await panel.replyTo('people.get', { personId }, { role: 'member', side: 'socialCare' })
    expect(reply).toMatchObject({ ok: true, value: { referrals: [{ reason: 'Our own' }], cases: [] } })
  })

  test('a writer after a reader finds every row again', async () => {
    const { panel, personId, hidden } = await planted()
    await panel.replyTo('people.list', {}, { role: 'member', side: 'socialCare' })
    const { version } = await panel.call('risks.get', { caseId: hidden.id }).catch(() => ({ version: 0 }))
    expect(version).toBe(0)
    const asHealth = await panel.replyTo('people.get', { personId }, { role: 'member', side: 'health' })
    expect(asHealth.ok).toBe(true)
    expect(await panel.store.desk().store.db.selectFrom('person').select('id').execute()).toHaveLength(2)
  })
})

describe('the council’s own note about means', () => {
  test('is in no reply for health or neither, whatever their role', async () => {
    const plant = await planted()
    for (const role of roles)
      for (const side of ['health', null] as const)
        expect(await told(plant, means, { role, side })).toEqual([])
    expect(await told(plant, means, { role: 'member', side: 'socialCare' })).toEqual(
      expect.arrayContaining(['plans.get', 'cases.versions']),
    )
    // Every query, for each role of two: a machine that is busy takes its time.
  }, 120_000)

  test('is not written by another, nor told by a refusal or a save', async () => {
    const { panel, joint } = await planted()
    const doctor = { memberId: panel.ids.doctor, role: 'signatory', side: 'health' } as const
    const { version } = await panel.call('plans.get', { caseId: joint.id })
    const save = (changes: object, seen = version) =>
      panel.replyTo('plans.save', { caseId: joint.id, version: seen, changes }, doctor)
    expect(await save({ meansTestNote: 'Ours now' })).toEqual({
      ok: false,
      error: { kind: 'notAllowed', why: 'councilsOwn' },
    })
    const late = await save({ pooled: true }, version - 1)
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(JSON.stringify(late)).not.toContain(means)
    const saved = await save({ pooled: false, meansTestNote: '' })
    expect(saved.ok).toBe(true)
    expect(JSON.stringify(saved)).not.toContain(means)
    expect((await panel.call('plans.get', { caseId: joint.id })).meansTestNote).toBe(means)
  })
})

test('a signatory’s own record is read by them, their agency and whoever drives', async () => {
  const { panel } = await planted(true)
  const { id: recordId } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('id')
    .executeTakeFirstOrThrow()
  const read = async (role: Role, side: Side | null, memberId: string) => {
    const as = { role, side, memberId }
    const reply = await panel.replyTo(
      'signOff.read',
      { recordId, recordVersion: 1, memberId: panel.ids.manager },
      as,
    )
    return reply.ok
  }
  expect(await read('member', 'socialCare', panel.ids.worker)).toBe(true)
  expect(await read('coordinator', 'health', panel.ids.chair)).toBe(true)
  for (const role of ['member', 'signatory', 'observer'] as const) {
    expect(await read(role, 'health', panel.ids.doctor)).toBe(false)
    expect(await read(role, null, panel.ids.peer)).toBe(false)
  }
})
