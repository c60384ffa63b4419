import { expect, test } from 'vitest'
import type { Counts, Today } from '../../../../shared/today.ts'
import type { Who } from '../../../../shared/session.ts'
import type { AudienceMark, CaseAudiences } from '../../../../shared/audiences.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function marked() {
  const panel = await openPanel()
  const { id: caseId } = await addCase(panel)
  const ask = async (name: string, input: object, seat: SeatName): Promise<unknown> => {
    const who: Who = { ...seats[seat], memberId: panel.ids[seat] }
    const reply = await panel.replyTo(name, input, who)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }
  const mark = async (over: object): Promise<AudienceMark> => {
    const given = { caseId, block: 'risk.why', reason: 'Told in confidence', ...over }
    const { blocks } = (await ask('audiences.mark', given, 'doctor')) as CaseAudiences
    const made = blocks.flatMap(({ marks }) => marks).at(-1)
    if (made === undefined) throw new Error('no mark')
    return made
  }
  const waits = async (seat: SeatName) =>
    ((await ask('today.get', {}, seat)) as Today).mine.marks.map(({ caseId: of, decisions, silences }) => ({
      of,
      decisions,
      silences,
    }))
  return { ask, mark, waits, caseId, panel }
}

test('what somebody is to decide about a case stands on Today for whoever may decide and read it, until it is decided', async () => {
  const { ask, mark, waits, caseId } = await marked()
  expect(await waits('doctor')).toEqual([])
  const { today: before } = (await ask('today.counts', {}, 'doctor')) as Counts
  const { id, version } = await mark({ audience: 'third_party', passage: 'her life' })
  expect(await waits('doctor')).toEqual([{ of: caseId, decisions: 1, silences: 0 }])
  expect(((await ask('today.counts', {}, 'doctor')) as Counts).today).toBe(before + 1)
  // Of the other agency, who may decide but not read it; and of nobody who may not decide.
  for (const seat of ['manager', 'worker', 'peer'] as const) expect(await waits(seat)).toEqual([])
  await ask('audiences.decide', { markId: id, version, shareWith: [], reason: 'It stays here' }, 'doctor')
  expect(await waits('doctor')).toEqual([])
})

test('what is to be kept without a word asks a second person of another role, and not whoever asked', async () => {
  const { ask, mark, waits, caseId } = await marked()
  const { id, version } = await mark({ audience: 'health', silent: true })
  expect(await waits('doctor')).toEqual([])
  expect(await waits('worker')).toEqual([])
  const [seen] = [await waits('chair')]
  expect(seen).toEqual([{ of: caseId, decisions: 0, silences: 1 }])
  await ask('audiences.agreeSilent', { markId: id, version }, 'chair')
  expect(await waits('chair')).toEqual([])
})

test('what waits in a case that is closed asks nobody any more, whenever it was marked', async () => {
  const { ask, mark, waits, caseId, panel } = await marked()
  const { today: before } = (await ask('today.counts', {}, 'doctor')) as Counts
  await mark({ audience: 'third_party', passage: 'her life' })
  const { case: one } = await panel.call('cases.get', { caseId })
  await panel.call('cases.close', { caseId, version: one.version, reason: 'Moved away', owed: '' })
  expect(await waits('doctor')).toEqual([])
  expect(((await ask('today.counts', {}, 'doctor')) as Counts).today).toBe(before)
  await mark({ audience: 'third_party', block: 'risk.history' })
  expect(await waits('doctor')).toEqual([])
})

test('of several cases each is counted once, and who asked first comes first', async () => {
  const { ask, mark, waits, caseId, panel } = await marked()
  const { id: later } = await addCase(panel, { familyName: 'Later' })
  await mark({ audience: 'third_party', passage: 'her life' })
  await mark({ audience: 'third_party', caseId: later })
  await mark({ audience: 'withhold_from_person', block: 'risk.history' })
  await mark({ audience: 'health', silent: true, caseId: later, block: 'risk.history' })
  const { totals } = (await ask('today.get', {}, 'doctor')) as Today
  expect(totals.marks).toBe(2)
  expect(await waits('doctor')).toEqual([
    { of: caseId, decisions: 2, silences: 0 },
    { of: later, decisions: 1, silences: 0 },
  ])
  // Whoever is of another role may be the second person as well.
  expect(await waits('chair')).toEqual([
    { of: caseId, decisions: 2, silences: 0 },
    { of: later, decisions: 1, silences: 1 },
  ])
})
