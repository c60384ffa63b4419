import { describe, expect, test } from 'vitest'
import type { Call, Output } from '../../../../shared/contract.ts'
import type { Who } from '../../../../shared/session.ts'
import type { OpName } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { refusal } from '../test-store.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function marking() {
  const panel = await openPanel()
  const { id: caseId } = await addCase(panel)
  const as = (name: SeatName): Who => ({ ...seats[name], memberId: panel.ids[name] })
  const [doctor, chair, worker, peer] = [as('doctor'), as('chair'), as('worker'), as('peer')]
  const ask = async <N extends OpName>(name: N, input: Call<N>, who = doctor): Promise<Output<N>> => {
    const reply = await panel.replyTo(name, input, who)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as Output<N>
  }
  const given = { caseId, block: 'risk.why', reason: 'Told in confidence' } as const
  const mark = (over: Partial<Call<'audiences.mark'>>, who = doctor) =>
    ask('audiences.mark', { ...given, audience: 'health', ...over }, who)
  const refused = (over: Partial<Call<'audiences.mark'>>, who = doctor) =>
    refusal(panel.replyTo('audiences.mark', { ...given, audience: 'health', ...over }, who))
  return { panel, ask, caseId, mark, refused, doctor, chair, worker, peer }
}

const blockOf = ({ blocks }: Output<'audiences.of'>, key: string) => blocks.find((one) => one.key === key)
const why = 'It was her life before she was ill'

describe('a mark', () => {
  test('keeps a block from whoever may not read it, and says why', async () => {
    const { ask, caseId, mark, worker } = await marking()
    const made = blockOf(await mark({}), 'risk.why')
    expect(made).toMatchObject({ text: why, audience: 'health', kept: false })
    const theirs = blockOf(await ask('audiences.of', { caseId }, worker), 'risk.why')
    expect(theirs).toMatchObject({
      text: '[Something is kept back here: Told in confidence]',
      kept: true,
      mayMark: [],
      mayMarkPassage: [],
    })
  })

  test('of a whole block takes the place of the one before; words in it have theirs beside it', async () => {
    const { mark } = await marking()
    await mark({})
    await mark({ passage: 'her life' })
    const now = blockOf(await mark({ audience: 'withhold_from_person' }), 'risk.why')
    expect(now?.marks.map(({ passage, audience }) => [passage, audience])).toEqual([
      [null, 'withhold_from_person'],
      ['her life', 'health'],
    ])
  })

  test('needs words that stand there, and a reason that does not tell them', async () => {
    const { refused } = await marking()
    expect(await refused({ passage: 'his life' })).toEqual({
      kind: 'invalid',
      fields: { passage: 'not in the text' },
    })
    expect(await refused({ reason: '' })).toEqual({ kind: 'invalid', fields: { reason: 'missing' } })
    expect(await refused({ passage: 'her life', reason: 'About Her life' })).toEqual({
      kind: 'invalid',
      fields: { reason: 'tells what it hides' },
    })
  })

  test('is not made by whoever could not read it afterwards, nor loosened by whom it hides from', async () => {
    const { panel, ask, caseId, mark, refused, worker, peer } = await marking()
    expect(await refused({}, worker)).toEqual({ kind: 'notAllowed', why: 'hidesFromYou' })
    expect(await refused({}, peer)).toEqual({ kind: 'notAllowed', why: 'hidesFromYou' })
    const made = blockOf(await mark({}), 'risk.why')?.marks[0]
    expect(await refused({ audience: 'both' }, worker)).toEqual({ kind: 'notAllowed', why: 'keptFromYou' })
    const about = { markId: made?.id ?? '', version: made?.version ?? 0 }
    expect(await refusal(panel.replyTo('audiences.unmark', about, worker))).toEqual({
      kind: 'notAllowed',
      why: 'keptFromYou',
    })
    expect(blockOf(await ask('audiences.of', { caseId }, worker), 'risk.why')?.kept).toBe(true)
    expect(blockOf(await ask('audiences.unmark', about), 'risk.why')?.kept).toBe(false)
  })

  test('never keeps from an agency what it owes, nor the whole of what it signs', async () => {
    const { panel, caseId, refused } = await marking()
    const { lines } = await panel.call('plans.get', { caseId })
    const line = `line.${lines[0]?.id ?? ''}`
    for (const block of [line, `${line}.amounts`, 'plan.splitBasis'])
      expect(await refused({ block })).toEqual({ kind: 'notAllowed', why: 'owedTogether' })
    expect(await refused({ block: 'ask' })).toEqual({ kind: 'notAllowed', why: 'readByBoth' })
  })

  test('on one agency’s words is for its members, and whoever runs the panel', async () => {
    const { panel, caseId, mark, refused, worker, doctor } = await marking()
    const risk = await panel.call('risks.get', { caseId })
    const changes = { healthView: 'We support it.' }
    await panel.call('risks.save', { caseId, version: risk.version, changes })
    const block = 'risk.healthView'
    expect(await refused({ block, audience: 'withhold_from_person' }, worker)).toEqual({
      kind: 'notAllowed',
      why: 'othersBlock',
    })
    expect(blockOf(await mark({ block }, doctor), block)?.audience).toBe('health')
  })
})

describe('silence', () => {
  test('takes a second person of another role who may read it', async () => {
    const { panel, ask, caseId, mark, doctor, chair, worker } = await marking()
    const made = blockOf(await mark({ silent: true }), 'risk.why')?.marks[0]
    const about = { markId: made?.id ?? '', version: made?.version ?? 0 }
    expect(await refusal(panel.replyTo('audiences.agreeSilent', about, worker))).toMatchObject({
      why: 'keptFromYou',
    })
    expect(await refusal(panel.replyTo('audiences.agreeSilent', about, doctor))).toMatchObject({
      why: 'secondOfAnotherRole',
    })
    expect((await ask('audiences.of', { caseId }, chair)).waiting).toEqual([
      { markId: about.markId, what: 'silent', mine: true },
    ])
    const agreed = await ask('audiences.agreeSilent', about, chair)
    expect(blockOf(agreed, 'risk.why')?.marks[0]?.silentAgreed).toMatchObject({ by: 'Chidi Amara' })
    const theirs = blockOf(await ask('audiences.of', { caseId }, worker), 'risk.why')
    expect(theirs).toMatchObject({ text: '', kept: false, marks: [], mayMark: [] })
  })
})

describe('words from somebody else', () => {
  test('wait for a named person, who says which agency may have them', async () => {
    const { panel, ask, caseId, mark, doctor, worker } = await marking()
    const made = await mark({ audience: 'third_party', passage: 'her life' })
    const { id: markId = '', version = 0 } = blockOf(made, 'risk.why')?.marks[0] ?? {}
    const theirs = await ask('audiences.of', { caseId }, worker)
    expect(theirs).toMatchObject({ waiting: [], waitingElsewhere: 1 })
    expect(JSON.stringify(theirs)).not.toContain('her life')
    const decision = { markId, version, shareWith: ['socialCare' as const], reason: 'Her sister agreed' }
    expect(await refusal(panel.replyTo('audiences.decide', decision, worker))).toMatchObject({ why: 'role' })
    const decided = await ask('audiences.decide', decision, doctor)
    expect(blockOf(decided, 'risk.why')?.marks[0]?.decision).toMatchObject({
      shareWith: ['socialCare'],
      reason: 'Her sister agreed',
      by: 'Dilys Prosser',
    })
    expect(blockOf(await ask('audiences.of', { caseId }, worker), 'risk.why')?.text).toBe(why)
  })
})

describe('a page as another would have it', () => {
  test('never tells whoever looks more than they know', async () => {
    const { ask, caseId, worker, doctor } = await marking()
    const formulation = async (as: 'health' | 'socialCare', who: Who) =>
      (await ask('audiences.asRead', { caseId, as }, who)).blocks.find(
        ({ key }) => key === 'risk.formulation',
      )
    expect(await formulation('health', doctor)).toMatchObject({
      text: 'Isolation came before each admission.',
    })
    for (const [as, who] of [
      ['health', worker],
      ['socialCare', doctor],
    ] as const)
      expect(await formulation(as, who)).toMatchObject({ kept: true })
  })

  test('gives the person what they pay, and health nothing of it', async () => {
    const { panel, ask, caseId, worker } = await marking()
    const { lines } = await panel.call('plans.get', { caseId })
    const { id: lineId = '', version = 0 } = lines[0] ?? {}
    await ask('plans.updateLine', { lineId, version, changes: { contributionPence: 1170 } }, worker)
    const charged = async (as: 'health' | 'person') =>
      (await ask('audiences.asRead', { caseId, as }, worker)).lines[0]?.contributionPence
    expect(await charged('person')).toBe(1170)
    expect(await charged('health')).toBeNull()
  })
})
