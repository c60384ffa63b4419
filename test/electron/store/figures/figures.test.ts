import { describe, expect, test } from 'vitest'
import type { Output } from '../../../../shared/contract.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { db, openCase, refer, referAgain } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

type Figures = Output<'figures.get'>

describe('how it is going', () => {
  test('counts who waits by the weeks since the first referral, and the closed ones no more', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    for (const [familyName, referredOn] of [
      ['Abel', '2026-02-01'],
      ['Beck', '2026-01-18'],
      ['Cole', '2025-11-09'],
      ['Dean', '2025-01-02'],
    ] as const)
      await openCase(store, { familyName }, { referredOn })
    const closed = await openCase(store, { familyName: 'Ebbs' }, { referredOn: '2025-01-02' })
    await store.call('cases.close', { caseId: closed.id, version: closed.version, reason: 'Moved away' })
    const { waiting } = await store.call('figures.get', {})
    expect(waiting.map(({ fromDays, cases }) => [fromDays, cases])).toEqual([
      [0, 1],
      [14, 1],
      [28, 0],
      [56, 0],
      [84, 2],
    ])
  })

  test('puts a year of the plan beside what each agency thought of, once for each', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    const first = await refer(store, {}, { indicativePence: 100_000 })
    const again = await referAgain(store, first.personId, { indicativePence: 80_000 })
    const other = await referAgain(store, first.personId, { side: 'socialCare', indicativePence: 50_000 })
    const opened = await store.call('cases.open', { referralIds: [first.id, again.id, other.id] })
    await openCase(store, { familyName: 'Beck' }, { indicativePence: 900_000 })
    await db(store)
      .insertInto('budgetLine')
      .values({
        id: 'line',
        version: 1,
        caseId: opened.id,
        position: 1,
        body: '{}',
        annualPence: 175_000,
        healthPence: 0,
        socialCarePence: 0,
        contributionPence: 0,
      })
      .execute()
    expect(await store.call('figures.get', {})).toMatchObject({
      overOf: 2,
      over: [{ caseId: opened.id, indicativePence: 150_000, budgetPence: 175_000 }],
    })
  })

  test('counts what a meeting settled and put off, and says no share of few', async () => {
    const panel = await openPanel()
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    const { heldOn } = (await panel.call('meetings.agenda', { meetingId })).meeting
    const now = async (): Promise<Figures> => {
      const reply = await panel.replyTo('figures.get', {}, {}, new Date(`${heldOn}T20:00:00Z`))
      return (reply as { value: Figures }).value
    }
    expect(await now()).toMatchObject({
      deferrals: [{ meetingId, settled: 1, carried: 0 }],
      decided: null,
    })
    await db(panel).updateTable('agendaItem').set({ state: 'carried' }).execute()
    expect((await now()).deferrals).toMatchObject([{ settled: 0, carried: 1 }])
  })

  test('counts open actions by whose they are, and which are late', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await closedMeeting(panel, [await addCase(panel)])
    await db(panel).deleteFrom('action').execute()
    const [item] = items
    const action = {
      version: 1,
      caseId: item?.caseId ?? '',
      itemId: item?.id ?? '',
      meetingId,
      text: 'Ring the club',
      ownerName: 'Jo',
      outcome: '',
    }
    const rows = [
      { id: 'a', side: 'health', dueOn: '2020-01-01', state: 'open' },
      { id: 'b', side: 'health', dueOn: '2090-01-01', state: 'open' },
      { id: 'c', side: 'socialCare', dueOn: null, state: 'open' },
      { id: 'd', side: 'health', dueOn: '2020-01-01', state: 'done' },
      { id: 'e', side: null, dueOn: '2020-01-01', state: 'open' },
    ] as const
    for (const row of rows)
      await db(panel)
        .insertInto('action')
        .values({ ...action, ...row })
        .execute()
    const counted = (await panel.call('figures.get', {})).actions
    expect(counted.map(({ side, overdue, inTime }) => [side, overdue, inTime])).toEqual([
      ['health', 1, 1],
      ['socialCare', 0, 1],
      [null, 1, 0],
    ])
  })
})
