import { expect, test } from 'vitest'
import { historyOf } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

test('the panel opens with both agencies, its terms and its first member', async () => {
  const store = await openTestStore()
  const view = await store.call('panels.get', {})
  expect(view.panel).toMatchObject({ name: 'Test panel', authority: 'funding', version: 1 })
  expect(view.panel.terms).toMatchObject({ quorumHealth: 1, quorumSocialCare: 1, chairNeeded: true })
  expect([view.health.odsCode, view.socialCare.odsCode]).toEqual(['RHV99', 'NG999'])
  expect(view.members).toMatchObject([
    { login: 'cora', role: 'coordinator', agencyName: 'Northgate Council', canSign: false, active: true },
  ])
})

test('terms change once for each version that was seen, and the old ones are kept', async () => {
  const store = await openTestStore()
  const { panel } = await store.call('panels.get', {})
  const input = {
    version: 1,
    name: 'Harrow Vale joint panel',
    authority: 'advisory' as const,
    terms: { ...panel.terms, minutesPerCase: 15 },
  }
  const changed = await store.call('panels.updateTerms', input)
  expect(changed).toMatchObject({ name: 'Harrow Vale joint panel', authority: 'advisory', version: 2 })
  expect(changed.terms.minutesPerCase).toBe(15)
  expect(await historyOf(store, panel.id)).toMatchObject([{ name: 'Test panel', version: 1 }])

  const late = await refusal(store.replyTo('panels.updateTerms', { ...input, name: 'Another name' }))
  expect(late).toMatchObject({ kind: 'conflict', current: { name: 'Harrow Vale joint panel', version: 2 } })
  expect((await store.call('panels.get', {})).panel.name).toBe('Harrow Vale joint panel')
})

test('terms without a quorum are refused', async () => {
  const store = await openTestStore()
  const { panel } = await store.call('panels.get', {})
  const terms = { ...panel.terms, quorumHealth: 0 }
  const error = await refusal(
    store.replyTo('panels.updateTerms', { version: 1, name: panel.name, authority: panel.authority, terms }),
  )
  expect(error).toMatchObject({ kind: 'invalid' })
  expect((await store.call('panels.get', {})).panel.version).toBe(1)
})
