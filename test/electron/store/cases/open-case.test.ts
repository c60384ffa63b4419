import { describe, expect, test } from 'vitest'
import type { Output } from '../../../../shared/contract.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { db, openCase, refer, referAgain } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

const number = '9990181594'

describe('a case', () => {
  test('starts with everything that both agencies sent', async () => {
    const store = await openTestStore()
    const health = await refer(
      store,
      { nhsNumber: number },
      { section117: true, indicativePence: 580_000, requestedBecause: 'Novel spend' },
    )
    const council = await referAgain(store, health.personId, {
      side: 'socialCare',
      reason: 'Asks for two personal assistants.',
      requestedBecause: 'Over limit',
      worker: 'Kit Wray',
      indicativePence: 270_000,
    })
    await db(store)
      .updateTable('referral')
      .set({ communicationNeeds: 'Large print', legalStatus: 'CTO', financialAssessment: 'Completed' })
      .where('id', '=', council.id)
      .execute()
    const opened = await store.call('cases.open', { referralIds: [council.id, health.id] })
    expect(opened).toMatchObject({
      personId: health.personId,
      state: 'triaged',
      words: '',
      wordsSource: 'not_sought',
      ask: 'Wants to go to choir with a personal assistant.\n\nAsks for two personal assistants.',
      whyPanel: 'Novel spend\n\nOver limit',
      section117: true,
      keyWorker: 'Jo Pell',
      version: 1,
    })

    const page = await store.call('cases.get', { caseId: opened.id })
    expect(page.referrals.map(({ state, caseId }) => [state, caseId])).toEqual([
      ['joined', opened.id],
      ['joined', opened.id],
    ])
    expect(page.person.communicationNeeds).toBe('Large print')
    expect([page.listed, page.decisions]).toEqual([null, []])

    const { body, missing } = await store.call('risks.get', { caseId: opened.id })
    expect(body.options).toMatchObject([{ title: 'Nothing changes', doingNothing: true }])
    expect(body.frameworks).toEqual(['mha_s117', 'mha_cto'])
    expect(missing).toContain('What they want to do')
    expect(await store.call('plans.get', { caseId: opened.id })).toMatchObject({
      indicativeHealthPence: 580_000,
      indicativeSocialCarePence: 270_000,
      financialAssessment: 'complete',
      lines: [],
    })
  })

  test('cuts a suggestion that is too long for its field', async () => {
    const store = await openTestStore()
    const opened = await openCase(store, {}, { reason: 'a'.repeat(4000) })
    expect(opened.ask).toHaveLength(2000)
    expect(opened.ask.endsWith('…')).toBe(true)
  })

  test('is numbered on within its year, past 9999 too', async () => {
    const store = await openTestStore()
    const year = (await openCase(store)).reference.slice(3, 7)
    expect((await openCase(store, { familyName: 'Beck' })).reference).toBe(`AC-${year}-0002`)
    const template = await db(store).selectFrom('case').selectAll().executeTakeFirstOrThrow()
    for (const last of ['9999', '10000'])
      await db(store)
        .insertInto('case')
        .values({ ...template, id: newId(), reference: `AC-${year}-${last}` })
        .execute()
    expect((await openCase(store, { familyName: 'Cole' })).reference).toBe(`AC-${year}-10001`)
    const newYear = await refer(store, { familyName: 'Dean' })
    const input = { referralIds: [newYear.id] }
    const reply = await store.replyTo('cases.open', input, {}, new Date('2041-01-02T09:00:00Z'))
    expect(reply.ok && (reply.value as Output<'cases.open'>).reference).toBe('AC-2041-0001')
  })
})

describe('nothing is opened', () => {
  test('from referrals about two people, from one twice, or from none that exists', async () => {
    const store = await openTestStore()
    const first = await refer(store)
    const other = await refer(store, { familyName: 'Beck' })
    const tries: readonly (readonly [string[], string])[] = [
      [[first.id, other.id], 'the referrals are about different people'],
      [[first.id, newId()], 'there is no such referral'],
    ]
    for (const [referralIds, why] of tries)
      expect(await refusal(store.replyTo('cases.open', { referralIds }))).toEqual({
        kind: 'invalid',
        fields: { referralIds: why },
      })
    await store.call('cases.open', { referralIds: [first.id] })
    const again = await refusal(store.replyTo('cases.open', { referralIds: [first.id] }))
    expect(again).toMatchObject({ fields: { referralIds: 'a referral is no longer open' } })
    expect((await store.call('cases.list', {})).total).toBe(1)
    const state = (await store.call('people.get', { personId: other.personId })).referrals[0]?.state
    expect(state).toBe('open')
  })
})
