import { describe, expect, test } from 'vitest'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { emptyOffer } from '../../../../shared/support.ts'
import type { OfferFields } from '../../../../shared/support.ts'
import { refusal } from '../test-store.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const today = new Date('2026-11-30T12:00:00Z')

async function setting() {
  const panel = await openPanel([], { now: today })
  const { id: caseId, personId } = await addCase(panel)
  const reply = <N extends OpName>(name: N, input: Call<N>) => panel.replyTo(name, input, {}, today)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Output<N>
  }
  const offer = (over: Partial<OfferFields> = {}): OfferFields => ({
    ...emptyOffer,
    kind: 'brokerage',
    offeredOn: '2026-11-02',
    offeredBy: 'Amara Nwosu',
    ...over,
  })
  const add = (over: Partial<OfferFields> = {}) => ask('support.add', { caseId, offer: offer(over) })
  const names = async () => {
    const { case: one } = await ask('cases.get', { caseId })
    return [one.advocate, one.broker]
  }
  return { panel, caseId, personId, ask, reply, offer, add, names }
}

const accepted = {
  answer: 'accepted',
  answeredOn: '2026-11-05',
  name: 'Rosa Lindqvist',
  organisation: 'Harrow Vale Brokers',
  sinceOn: '2026-11-12',
} as const

describe('what is offered', () => {
  test('an offer is kept with what they said to it, and the case names whoever was accepted', async () => {
    const { ask, add, names, personId } = await setting()
    const { offers } = await add({ words: 'To find somebody to swim with' })
    expect(offers).toMatchObject([{ kind: 'brokerage', answer: 'waiting', carriedFromId: null }])
    expect(await names()).toEqual(['', ''])
    const [{ id: offerId, version } = { id: '', version: 0 }] = offers
    const after = await ask('support.change', { offerId, version, changes: accepted })
    expect(after.offers).toMatchObject([{ ...accepted, words: 'To find somebody to swim with' }])
    expect(await names()).toEqual(['', 'Rosa Lindqvist'])
    expect(await ask('support.ofPerson', { personId })).toMatchObject([accepted])
  })

  test('whoever ends is named no more, and one who goes on beside them is', async () => {
    const { ask, add, names } = await setting()
    const advocate = { ...accepted, kind: 'advocacy', under: 'imha' } as const
    await add({ ...advocate, name: 'Carys Bevan' })
    const { offers } = await add({
      ...advocate,
      under: 'care_act',
      name: 'Lee Park',
      offeredOn: '2026-11-03',
    })
    expect(await names()).toEqual(['Lee Park', ''])
    const { id: offerId = '', version = 0 } = offers.find(({ name }) => name === 'Lee Park') ?? {}
    await ask('support.change', {
      offerId,
      version,
      changes: { endedOn: '2026-11-20', endWords: 'Moved away' },
    })
    expect(await names()).toEqual(['Carys Bevan', ''])
    const [first] = offers
    await ask('support.remove', { offerId: first?.id ?? '', version: first?.version ?? 0 })
    expect(await names()).toEqual(['', ''])
  })

  test('a name that no offer gave stays, and one that an offer gave is not written over', async () => {
    const { ask, reply, add, names, caseId } = await setting()
    const { case: one } = await ask('cases.get', { caseId })
    const named = await ask('cases.update', {
      caseId,
      version: one.version,
      changes: { advocate: 'Ada Voss' },
    })
    await add({ kind: 'advocacy', answer: 'declined', answeredOn: '2026-11-05', words: 'I speak for myself' })
    expect(await names()).toEqual(['Ada Voss', ''])
    await add(accepted)
    const { case: now } = await ask('cases.get', { caseId })
    expect(now.version).toBe(named.version + 1)
    const over = reply('cases.update', { caseId, version: now.version, changes: { broker: 'Somebody else' } })
    expect(await refusal(over)).toEqual({
      kind: 'invalid',
      fields: { broker: 'named by the offer that was accepted' },
    })
    expect(await names()).toEqual(['Ada Voss', 'Rosa Lindqvist'])
  })

  test('a joint budget is asked for, declined with why, and nobody is named by it', async () => {
    const { add, names } = await setting()
    const declined = { answer: 'declined', answeredOn: '2026-11-05', words: 'All that paper' } as const
    const { offers } = await add({
      kind: 'joint_budget',
      askedFor: true,
      ...declined,
      because: ['too_much', 'no_help'],
    })
    expect(offers).toMatchObject([{ askedFor: true, because: ['too_much', 'no_help'], ...declined }])
    expect(await names()).toEqual(['', ''])
  })

  test.each<[Partial<OfferFields>, Partial<Record<keyof OfferFields, string>>]>([
    [{ offeredOn: '2026-12-01' }, { offeredOn: 'in the future' }],
    [{ answer: 'declined', answeredOn: '2026-11-03' }, { words: 'say why' }],
    [{ answer: 'accepted' }, { answeredOn: 'say when' }],
    [{ answer: 'accepted', answeredOn: '2026-11-01' }, { answeredOn: 'before it was offered' }],
    [{ answer: 'accepted', answeredOn: '2026-12-01' }, { answeredOn: 'in the future' }],
    [{ answeredOn: '2026-11-03' }, { answeredOn: 'not answered yet' }],
    [{ name: 'Rosa Lindqvist' }, { name: 'not accepted yet' }],
    [{ sinceOn: '2026-11-03' }, { sinceOn: 'not accepted yet' }],
    [{ ...accepted, sinceOn: null, endedOn: '2026-11-20' }, { endedOn: 'say first since when' }],
    [{ ...accepted, endedOn: '2026-11-11' }, { endedOn: 'before it began' }],
    [{ ...accepted, endedOn: '2026-12-01' }, { endedOn: 'in the future' }],
    [{ under: 'imca' }, { under: 'of an advocate alone' }],
    [{ answer: 'appointed', answeredOn: '2026-11-03' }, { answer: 'of an advocate alone' }],
    [{ kind: 'joint_budget', ...accepted, organisation: '', sinceOn: null }, { name: 'not of a budget' }],
    [
      { kind: 'joint_budget', answer: 'declined', answeredOn: '2026-11-03', words: 'No' },
      { because: 'say why' },
    ],
    [{ because: ['content'] }, { because: 'of a joint budget alone' }],
    [{ kind: 'joint_budget', because: ['content'] }, { because: 'not declined' }],
    [
      {
        kind: 'joint_budget',
        answer: 'declined',
        answeredOn: '2026-11-03',
        words: 'No',
        because: ['content', 'content'],
      },
      { because: 'named twice' },
    ],
    [{ ...accepted, lineId: '01920000-0000-7000-8000-00000000dead' }, { lineId: 'not a line of this plan' }],
  ])('%o is refused, and nothing is written', async (over, fields) => {
    const { ask, reply, offer, caseId } = await setting()
    expect(await refusal(reply('support.add', { caseId, offer: offer(over) }))).toEqual({
      kind: 'invalid',
      fields,
    })
    expect((await ask('support.ofCase', { caseId })).offers).toEqual([])
  })

  test('of one that somebody else changed meanwhile nothing is written over', async () => {
    const { ask, reply, add } = await setting()
    const { offers } = await add()
    const [{ id: offerId, version } = { id: '', version: 0 }] = offers
    await ask('support.change', { offerId, version, changes: { words: 'First' } })
    const late = reply('support.change', { offerId, version, changes: { words: 'Second' } })
    expect((await refusal(late)).kind).toBe('conflict')
  })

  test('of a case that is closed nothing more is offered', async () => {
    const { ask, reply, offer, caseId } = await setting()
    const { case: one } = await ask('cases.get', { caseId })
    await ask('cases.close', { caseId, version: one.version, reason: 'They moved to another area' })
    expect(await refusal(reply('support.add', { caseId, offer: offer() }))).toMatchObject({ why: 'closed' })
    expect(
      await refusal(reply('support.setTogether', { caseId, version: 0, changes: { singlePlan: 'yes' } })),
    ).toMatchObject({ why: 'closed' })
  })
})

describe('what is done once for both', () => {
  test('each answer is kept by itself, and whoever saw an older one is told', async () => {
    const { ask, reply, caseId } = await setting()
    const before = await ask('support.ofCase', { caseId })
    expect([before.togetherVersion, before.together.singlePlan]).toEqual([0, null])
    await ask('support.setTogether', { caseId, version: 0, changes: { singlePlan: 'yes' } })
    const now = await ask('support.setTogether', {
      caseId,
      version: 1,
      changes: { oneAccount: 'no', oneAccountWhy: 'Health holds its part itself', clusterPence: 4_200_00 },
    })
    expect(now.together).toMatchObject({ singlePlan: 'yes', oneAccount: 'no', clusterPence: 4_200_00 })
    for (const version of [0, 1]) {
      const late = reply('support.setTogether', { caseId, version, changes: { singlePlan: 'no' } })
      expect((await refusal(late)).kind).toBe('conflict')
    }
  })
})

describe('what the law asks about an advocate', () => {
  test('it must be arranged where nobody appropriate supports them, and an accepted one meets it', async () => {
    const { ask, add, caseId } = await setting()
    await ask('support.setTogether', {
      caseId,
      version: 0,
      changes: { difficulty: 'yes', appropriatePerson: 'no' },
    })
    const duty = async () =>
      (await ask('support.ofCase', { caseId })).duties.map(({ asks, state }) => [asks, state])
    expect(await duty()).toContainEqual(['must', 'unmet'])
    await add({ ...accepted, kind: 'advocacy', under: 'care_act', answer: 'appointed', name: 'Carys Bevan' })
    expect(await duty()).toContainEqual(['must', 'met'])
  })
})
