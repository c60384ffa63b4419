import { expect, test } from 'vitest'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { isForShell } from '../../../../shared/check.ts'
import { findOp, opNames } from '../../../../shared/contract.ts'
import type { Who } from '../../../../shared/session.ts'
import { refusal } from '../test-store.ts'
import { decideOn, meet } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const canary = 'zugzwang quillon'

/** A case in the room whose texts say the canary in many places, each marked for health alone. */
async function planted() {
  const panel = await openPanel()
  const told = await addCase(panel, { familyName: 'Steen' })
  const caseId = told.id
  const as = (name: SeatName): Who => ({ ...seats[name], memberId: panel.ids[name] })
  const [doctor, worker, peer, chair] = [as('doctor'), as('worker'), as('peer'), as('chair')]
  const ask = async <N extends OpName>(name: N, input: Call<N>, who = doctor): Promise<Output<N>> => {
    const reply = await panel.replyTo(name, input, who)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as Output<N>
  }
  const { version } = await ask('cases.get', { caseId }).then((page) => page.case)
  const said = { words: `I want to sing. ${canary}.`, ask: `Shall she? ${canary} ${'and more '.repeat(20)}` }
  await ask('cases.update', { caseId, version, changes: said })
  const risk = await ask('risks.get', { caseId })
  const changes = { carerView: `Told: ${canary}.`, strengths: ['Sings', canary], contingency: canary }
  await ask('risks.save', { caseId, version: risk.version, changes })
  const mark = (block: string, passage: string | null = canary) =>
    ask('audiences.mark', { caseId, block, passage, audience: 'health', reason: 'Told in confidence' })
  for (const block of ['words', 'ask', 'risk.carerView']) await mark(block)
  for (const block of ['risk.strengths.1', 'risk.contingency']) await mark(block, null)
  const { meetingId, items } = await meet(panel, [told])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  const decision = (await ask('room.item', { itemId })).decision
  const reasons = `Because ${canary}`
  await panel.call('room.decide', { itemId, version: decision?.version ?? 0, changes: { reasons } })
  await mark(`decision.${itemId}.reasons`)
  await panel.call('room.show', { meetingId, itemId })
  return { panel, ask, caseId, personId: told.personId, meetingId, itemId, doctor, worker, peer, chair }
}

type Plant = Awaited<ReturnType<typeof planted>>

/** Every query that can be asked about it, with whatever of it says the words. */
async function saying({ panel, ...ids }: Plant, who: Who): Promise<string[]> {
  const { caseId, personId, meetingId, itemId } = ids
  const inputs: object[] = [
    {},
    { caseId },
    { caseIds: [caseId] },
    { personId },
    { meetingId },
    { meetingId, copy: 'health' },
    { meetingId, copy: 'socialCare' },
    { meetingId, copy: null },
    { meetingId, memberId: who.memberId },
    { itemId },
    { text: 'Steen' },
    { text: 'Shall she' },
    { caseId, as: 'health' },
    { of: 'case', id: caseId, field: 'words' },
    { of: 'risk', id: caseId, field: 'carerView' },
    { of: 'decision', id: itemId, field: 'reasons' },
  ]
  const found = new Set<string>()
  for (const name of opNames()) {
    const op = findOp(name)
    if (op?.kind !== 'query' || isForShell(op)) continue
    for (const input of inputs.filter((one) => op.input.safeParse(one).success)) {
      const reply = await panel.replyTo(name, input, who)
      if (JSON.stringify(reply).includes('quillon')) found.add(name)
    }
  }
  return [...found].toSorted()
}

test('marked words are in no reply for whoever may not read them, and in those of whoever may', async () => {
  const plant = await planted()
  const found = await saying(plant, plant.doctor)
  expect(found).toEqual(expect.arrayContaining(['cases.get', 'cases.list', 'risks.get', 'room.item']))
  for (const who of [plant.worker, plant.peer]) expect(await saying(plant, who)).toEqual([])
})

test('the shared screen shows nobody what one of them may not read', async () => {
  const { ask, itemId, chair } = await planted()
  const wall = await ask('room.preview', { itemId }, chair)
  // The person looks on: not even why.
  expect(wall).toMatchObject({ words: 'I want to sing. [Something is kept back here].' })
  expect(JSON.stringify(wall)).not.toMatch(/quillon|in confidence/)
})

test('nothing is found by marked words', async () => {
  const { ask, doctor, worker } = await planted()
  const hits = async (who: Who, text = 'quillon') =>
    (await ask('search.find', { text }, who)).map(({ kind }) => kind)
  expect(await hits(doctor)).toContain('case')
  expect(await hits(worker)).toEqual([])
  expect(await hits(worker, 'Shall she')).toContain('case')
})

test('nobody writes over what they may not read, and what a form sends back as shown stays', async () => {
  const { panel, ask, caseId, doctor, worker } = await planted()
  const { case: shown } = await ask('cases.get', { caseId }, worker)
  const save = (words: string) =>
    panel.replyTo('cases.update', { caseId, version: shown.version, changes: { words } }, worker)
  expect(await refusal(save('Mine now'))).toEqual({ kind: 'notAllowed', why: 'keptFromYou' })
  expect((await save(shown.words)).ok).toBe(true)
  expect((await ask('cases.get', { caseId }, doctor)).case.words).toContain(canary)
  const risk = await ask('risks.get', { caseId }, worker)
  const list = panel.replyTo(
    'risks.save',
    { caseId, version: risk.version, changes: { strengths: [] } },
    worker,
  )
  expect(await refusal(list)).toEqual({ kind: 'notAllowed', why: 'keptFromYou' })
  const late = await panel.replyTo('risks.save', { caseId, version: 1, changes: { why: 'x' } }, worker)
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(JSON.stringify(late)).not.toContain('quillon')
})

test('who sees nothing of what is kept without a word writes beside it: a refusal would tell', async () => {
  const { ask, caseId, doctor, worker, chair } = await planted()
  const silently = async (block: string) => {
    const { blocks } = await ask('audiences.of', { caseId }, doctor)
    const [one] = blocks.find(({ key }) => key === block)?.marks ?? []
    const { passage = null, id: markId = '', version = 0 } = one ?? {}
    const again = { caseId, block, passage, audience: 'health', reason: 'Told in confidence' } as const
    await ask('audiences.mark', { ...again, silent: true, markId, version }, doctor)
    await ask('audiences.agreeSilent', { markId, version: version + 1 }, chair)
  }
  // The whole of it, and words in it.
  for (const block of ['risk.contingency', 'risk.carerView']) await silently(block)
  const seen = await ask('risks.get', { caseId }, worker)
  expect([seen.body.contingency, seen.body.carerView]).toEqual(['', 'Told: .'])
  const changes = { contingency: 'Her sister has a key.', carerView: 'Told by phone.' }
  const saved = await ask('risks.save', { caseId, version: seen.version, changes }, worker)
  expect(JSON.stringify(saved)).not.toContain('quillon')
  const theirs = await ask('risks.get', { caseId }, worker)
  expect([theirs.body.contingency.trim(), theirs.body.carerView.trim()]).toEqual([
    'Her sister has a key.',
    'Told by phone.',
  ])
  expect(JSON.stringify(await ask('audiences.of', { caseId }, worker))).not.toContain('quillon')
  const whole = await ask('risks.get', { caseId }, doctor)
  expect([whole.body.contingency, whole.body.carerView]).toEqual([
    `Her sister has a key.\n\n${canary}`,
    `Told by phone.\n\n${canary}`,
  ])
})

test('a marker is nobody’s words, wherever it is sent back to be kept', async () => {
  const { panel, ask, caseId, itemId, doctor, worker } = await planted()
  const { words } = (await ask('cases.get', { caseId }, worker)).case
  expect(words).toContain('[Something is kept back here')
  const keptFromYou = { kind: 'notAllowed', why: 'keptFromYou' }
  const goal = { caseId, words, setOn: '2026-11-01' }
  expect(await refusal(panel.replyTo('goals.add', goal, worker))).toEqual(keptFromYou)
  const { decision } = await ask('room.item', { itemId }, doctor)
  const changes = { reasons: 'Ours now' }
  const over = { itemId, version: decision?.version ?? 0, changes }
  expect(await refusal(panel.replyTo('frontLine.decide', over, worker))).toEqual(keptFromYou)
})

test('what the person pays, and a formulation, are their agency’s without any mark', async () => {
  const panel = await openPanel()
  const { id: caseId } = await addCase(panel, { line: { contributionPence: 117_013 } })
  const as = (name: SeatName): Who => ({ ...seats[name], memberId: panel.ids[name] })
  const [doctor, worker] = [as('doctor'), as('worker')]
  const plan = async (who: Who) => JSON.stringify(await panel.replyTo('plans.get', { caseId }, who))
  expect(await plan(worker)).toContain('117013')
  expect(await plan(doctor)).not.toContain('117013')
  const risk = async (who: Who) => JSON.stringify(await panel.replyTo('risks.get', { caseId }, who))
  expect(await risk(doctor)).toContain('Isolation came before')
  expect(await risk(worker)).not.toContain('Isolation came before')
  const { lines } = await panel.call('plans.get', { caseId })
  const { id: lineId = '', version = 0 } = lines[0] ?? {}
  const update = (contributionPence: number) =>
    panel.replyTo(
      'plans.updateLine',
      { lineId, version, changes: { contributionPence, need: 'Choir' } },
      doctor,
    )
  expect(await refusal(update(5))).toEqual({ kind: 'notAllowed', why: 'councilsOwn' })
  expect((await update(0)).ok).toBe(true)
  expect(await plan(worker)).toContain('117013')
})
