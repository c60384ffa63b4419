import { describe, expect, test } from 'vitest'
import { listCases } from '../../../../electron/store/cases/list-cases.ts'
import { notLeft } from '../../../../shared/deliveries.ts'
import { cases } from '../../../../shared/cases.ts'
import type { Case, CaseState } from '../../../../shared/cases.ts'
import type { Call } from '../../../../shared/contract.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { emptyLine } from '../../../../shared/plans.ts'
import { closedMeeting, draftWith, meet } from '../meetings/meeting-steps.ts'
import { openPanel, passphraseOf } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { countingQueries, db, historyOf, openCase } from '../referrals/refer.ts'
import type { Who } from '../../../../shared/session.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const seen = ({ id: caseId, version }: Case) => ({ caseId, version })

const setState = (store: TestStore, id: string, state: CaseState) =>
  db(store).updateTable('case').set({ state }).where('id', '=', id).execute()

describe('the words of a case', () => {
  test('change once for each version that was seen, and the old ones are kept', async () => {
    const store = await openTestStore()
    const opened = await openCase(store)
    const changes = { words: 'I want to sing.', wordsSource: 'advocate' as const }
    const change = { ...seen(opened), changes }
    expect(await store.call('cases.update', change)).toMatchObject({ words: 'I want to sing.', version: 2 })
    expect(await historyOf(store, opened.id)).toMatchObject([{ words: '', version: 1 }])
    const late = { ...seen(opened), changes: { words: 'Something else' } }
    expect(await refusal(store.replyTo('cases.update', late))).toMatchObject({
      kind: 'conflict',
      current: { words: 'I want to sing.' },
    })
  })

  test('were not said in the future, nor after the case was closed', async () => {
    const store = await openTestStore()
    const opened = await openCase(store)
    const future = { ...seen(opened), changes: { wordsOn: '2091-01-01' } }
    expect(await refusal(store.replyTo('cases.update', future))).toMatchObject({
      fields: { wordsOn: 'in the future' },
    })
    await store.call('cases.close', { caseId: opened.id, version: 1, reason: 'Moved away' })
    const late = { caseId: opened.id, version: 2, changes: { words: 'Too late' } }
    expect(await refusal(store.replyTo('cases.update', late))).toEqual({ kind: 'notAllowed', why: 'closed' })
    expect((await store.call('cases.get', { caseId: opened.id })).case.words).toBe('')
  })
})

describe('closing', () => {
  test('is allowed before a meeting and once both agencies have the record, with the reason kept', async () => {
    const store = await openTestStore()
    const { id } = await openCase(store)
    for (const [index, state] of (['triaged', 'released', 'in_review'] as const).entries()) {
      await setState(store, id, state)
      const closing = { caseId: id, version: index + 1, reason: `Moved away ${state}` }
      expect(await store.call('cases.close', closing)).toMatchObject({ state: 'closed', version: index + 2 })
      const row = await db(store).selectFrom('case').select('closedBecause').executeTakeFirst()
      expect(row?.closedBecause).toBe(`Moved away ${state}`)
    }
  })

  test('is refused while a meeting has it, and until both agencies have the record', async () => {
    const store = await openTestStore()
    const { id } = await openCase(store)
    const waiting = [
      ['listed', 'listed'],
      ['heard', 'listed'],
      ['decided', 'unsigned'],
      ['signed', 'unreleased'],
      ['closed', 'closed'],
    ] as const
    for (const [state, why] of waiting) {
      await setState(store, id, state)
      const closing = { caseId: id, version: 1, reason: 'Moved away' }
      expect(await refusal(store.replyTo('cases.close', closing))).toEqual({ kind: 'notAllowed', why })
      expect((await store.call('cases.get', { caseId: id })).case.state).toBe(state)
    }
  })
})

describe('the list', () => {
  test('has person, sums, meeting and days waited, the newest case first', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    const first = await openCase(store, {}, { referredOn: '2026-01-12' })
    const line = {
      ...emptyLine,
      description: 'Choir',
      unitPence: 1000,
      healthPence: 30_000,
      socialCarePence: 22_000,
    }
    await store.call('plans.addLine', { caseId: first.id, line })
    await store.call('plans.addLine', { caseId: first.id, line })
    const second = await openCase(store, { familyName: 'Beck' })
    const { meeting } = await draftWith(store, [first])
    const reply = await store.replyTo('cases.list', {}, {}, new Date('2026-02-01T12:00:00Z'))
    expect(reply).toMatchObject({ ok: true, value: { total: 2 } })
    expect(reply.ok && reply.value).toMatchObject({
      cases: [
        { id: second.id, healthPence: 0, socialCarePence: 0, meetingId: null, heldOn: null },
        {
          id: first.id,
          familyName: 'Steen',
          dateOfBirth: '1975-05-04',
          healthPence: 60_000,
          socialCarePence: 44_000,
          meetingId: meeting.id,
          heldOn: meeting.heldOn,
          waitingDays: 20,
        },
      ],
    })
  })

  test('is narrowed by state and text, and read page by page', async () => {
    const store = await openTestStore()
    const abel = await openCase(store, { familyName: 'Abel' })
    await openCase(store, { familyName: 'Rózsa', givenName: 'Ana' })
    const cole = await openCase(store, { familyName: 'Cole', givenName: 'Ana' })
    await setState(store, abel.id, 'listed')
    const found: readonly (readonly [Call<'cases.list'>, readonly string[]])[] = [
      [{ states: ['listed'] }, ['Abel']],
      [{ text: 'rozsa' }, ['Rózsa']],
      [{ text: '0002' }, ['Rózsa']],
      [{ text: abel.reference.toLowerCase() }, ['Abel']],
      [{ states: ['triaged'], text: 'a' }, ['Cole', 'Rózsa']],
      [{ page: { after: cole.id }, limit: 1 }, ['Rózsa']],
    ]
    for (const [input, names] of found) {
      const { cases } = await store.call('cases.list', input)
      expect(cases.map((one) => one.familyName)).toEqual(names)
    }
  })

  test('takes no more queries for many cases than for one', async () => {
    const store = await openTestStore()
    const input = cases.list.input.parse({})
    const asked = { today: '2026-02-01', who: { name: 'Jo Pell' } as Who }
    await openCase(store)
    const one = countingQueries(store)
    await listCases(one.db, input, asked)
    for (const familyName of ['Beck', 'Cole', 'Dean', 'Ebbs']) await openCase(store, { familyName })
    const five = countingQueries(store)
    expect((await listCases(five.db, input, asked)).cases).toHaveLength(5)
    expect(five.queries()).toBe(one.queries())
  })
})

describe('the page of a case', () => {
  test('says where it is listed', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { items } = await meet(panel, [steen])
    const page = await panel.call('cases.get', { caseId: steen.id })
    expect(page.listed).toMatchObject({ itemId: items[0]?.id, heldOn: items.length > 0 ? '2027-01-14' : '' })
    expect(page.decisions).toEqual([])
  })

  test('says what was decided, and who has signed it', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const steen = await addCase(panel)
    const { meetingId, items } = await closedMeeting(panel, [steen])
    const decision = async () => (await panel.call('cases.get', { caseId: steen.id })).decisions[0]
    expect(await decision()).toMatchObject({
      meetingId,
      itemId: items[0]?.id,
      verdict: 'approved',
      reasons: 'The gain is worth it.',
      recordVersion: 1,
      healthSignedAt: null,
      socialCareSignedAt: null,
      packs: { health: notLeft, socialCare: notLeft },
    })
    const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
    const doctor = signatories.find((one) => one.memberId === panel.ids.doctor)
    await panel.call('signOff.sign', {
      meetingId,
      memberId: panel.ids.doctor,
      passphrase: passphraseOf('doctor'),
      fingerprint: [...(doctor?.fingerprint ?? [])],
    })
    expect(await decision()).toMatchObject({ healthSignedAt: expect.any(String), socialCareSignedAt: null })
    expect((await panel.call('cases.get', { caseId: steen.id })).listed).toBeNull()
  })

  test('of a case that is not here is not found', async () => {
    const store = await openTestStore()
    for (const name of ['cases.get', 'risks.get', 'plans.get'])
      expect(await refusal(store.replyTo(name, { caseId: newId() }))).toEqual({ kind: 'notFound' })
  })
})
