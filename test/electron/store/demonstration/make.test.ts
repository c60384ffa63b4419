import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { selectMeetings, selectMembers } from '../../../../electron/store/demonstration/describe.ts'
import { demonstrationPassphrase, makeDemonstration } from '../../../../electron/store/demonstration/make.ts'
import type { Through } from '../../../../electron/store/demonstration/make.ts'
import { Store } from '../../../../electron/store/service.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/reply.ts'

// Every member and every signature costs a key derivation, and other tests share the processors.
const patience = 180_000

let [dataDir, store] = ['', new Store('')]
const progress: [number, number][] = []

async function make(through: Through): Promise<void> {
  dataDir = mkdtempSync(join(tmpdir(), 'accord-test-'))
  vi.stubEnv('TMPDIR', dataDir)
  store = new Store(dataDir)
  await makeDemonstration(store, 'demonstration', through, (done, total) => void progress.push([done, total]))
}

async function call<N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> {
  const reply = await store.call(name, input)
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value as never
}

async function end(): Promise<void> {
  await store.close()
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true, force: true })
}

const caseItems = async (meetingId: string) =>
  (await call('meetings.agenda', { meetingId })).items.filter((item) => item.kind === 'case')

const meetingIn = async (state: string) => {
  const found = (await call('meetings.list', {})).find((meeting) => meeting.state === state)
  if (!found) throw new Error(`no meeting is ${state}`)
  return found
}

describe('the demonstration panel as it is first seen', () => {
  beforeAll(() => make('listed'), patience)
  afterAll(end)

  it('has twelve members, any of whom may open it, and its five meetings', async () => {
    const { db } = store.desk().store
    expect(await selectMembers(db)).toHaveLength(12)
    const states = (await selectMeetings(db)).map(({ heldOn, state }) => `${heldOn} ${state}`)
    expect(states).toEqual([
      '2026-09-18 released',
      '2026-10-16 released',
      '2026-11-06 released',
      '2026-11-20 in_progress',
      '2026-12-04 open',
    ])
  })

  it('has 24 people, two of them written down twice for somebody to decide', async () => {
    expect((await call('people.list', { text: '' })).total).toBe(26)
    expect(await call('people.possibleMatches', {})).toHaveLength(2)
    expect((await call('referrals.queue', {})).total).toBe(8)
  })

  it('has two items decided and read back, one being heard on the shared screen, and three waiting', async () => {
    const items = await caseItems((await meetingIn('in_progress')).id)
    expect(items.map((item) => item.state)).toEqual([
      'decided',
      'decided',
      'heard',
      'waiting',
      'waiting',
      'waiting',
    ])
    const wall = await call('room.wall', {})
    expect(wall).toMatchObject({ kind: 'case', itemId: items[2]?.id, who: 'D. O.', decision: null })
  })

  it('shows late arrival, a declared interest and an item without a quorum', async () => {
    const items = await caseItems((await meetingIn('in_progress')).id)
    const rooms = await Promise.all(items.map((item) => call('room.item', { itemId: item.id })))
    const stateOf = (index: number, login: string) =>
      rooms[index]?.attendance.find(({ member }) => member.login === login)?.item
    expect([stateOf(0, 'sunita'), stateOf(1, 'sunita')]).toEqual(['absent', 'present'])
    expect([stateOf(3, 'joel'), stateOf(5, 'bridget')]).toEqual(['sits_out', 'sits_out'])
    expect(rooms.map((room) => room.quorum.quorate)).toEqual([true, true, true, true, true, false])
  })

  it('can decide the case being heard and those of the open meeting as they stand', async () => {
    const heard = (await caseItems((await meetingIn('in_progress')).id))[2]
    const room = await call('room.item', { itemId: heard?.id ?? '' })
    expect(room.missing.filter((what) => what !== 'The verdict' && !/^Where .* stands$/.test(what))).toEqual(
      [],
    )
    const open = await caseItems((await meetingIn('open')).id)
    expect(open.map((item) => item.missing)).toEqual([[], [], [], [], []])
    expect(open.map((item) => item.late)).toEqual([false, false, false, false, false])
  })

  it('is signed and released by both agencies for every record of the past', async () => {
    for (const meeting of (await call('meetings.list', {})).filter(({ state }) => state === 'released')) {
      const { records, complete } = await call('signOff.forMeeting', { meetingId: meeting.id })
      expect([records.length, complete]).toEqual([4, true])
    }
    const log = await call('releases.log', {})
    expect(log).toHaveLength(24)
    expect(log.filter((entry) => entry.oneAgencyOnly)).toEqual([])
  })

  it('shows every rule but the two that need a refused request', async () => {
    const { cases } = await call('cases.list', {})
    const plans = await Promise.all(cases.map(({ id: caseId }) => call('plans.get', { caseId })))
    const shown = new Set(plans.flatMap((plan) => plan.findings.map(({ rule }) => rule)))
    expect(shown.size).toBe(12 + 12 + 6 - 2)
    expect(shown.has('N9') || shown.has('N12')).toBe(false)
  })

  it('keeps its actions open, done, overtaken and not done', async () => {
    const actions = await call('actions.list', { states: ['open', 'done', 'overtaken', 'not_done'] })
    expect(new Set(actions.map(({ state }) => state)).size).toBe(4)
  })

  it('tells how far it has come, to the end', () => {
    const totals = new Set(progress.map(([, total]) => total))
    expect(totals.size).toBe(1)
    expect(progress.map(([done]) => done)).toEqual(progress.map((_, index) => index + 1))
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
  })

  it('leaves nothing in the temporary folder, and its recovery key confirmed', () => {
    expect(readdirSync(dataDir)).toEqual(['demonstration'])
    expect(store.status().demonstration.recoveryConfirmed).toBe(true)
  })

  it(
    'opens for another member with the passphrase that all share',
    async () => {
      const who = await store.unlock('demonstration', 'dermot', demonstrationPassphrase)
      expect(who).toMatchObject({ login: 'dermot', side: null, role: 'member' })
    },
    patience,
  )
})

describe('the demonstration panel taken to the end', () => {
  beforeAll(() => make('released'), patience)
  afterAll(end)

  it('has every meeting signed and released, and nobody left waiting', async () => {
    const { db } = store.desk().store
    expect(new Set((await selectMeetings(db)).map(({ state }) => state))).toEqual(new Set(['released']))
    expect(await call('signOff.waiting', {})).toEqual([])
  })

  it('has carried the item that had no quorum, and decided it when there was one', async () => {
    const meetings = await call('meetings.list', {})
    const items = await caseItems(meetings.find(({ heldOn }) => heldOn === '2026-12-04')?.id ?? '')
    expect(items.at(-1)).toMatchObject({ state: 'decided', carriedFromHeldOn: '2026-11-20' })
  })
})
