import { describe, expect, it } from 'vitest'
import { easilyGuessed } from '../../../../shared/kernel/passphrases.ts'
import { errorOf } from '../../../support/error-of.ts'
import { openTestStore, passphrase, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const next = 'seven swifts over the mill race'
const wrong = { kind: 'notAllowed', why: 'passphrase' }
const tom = {
  name: 'Tom Hale',
  title: 'Nurse',
  role: 'member',
  side: 'health',
  registration: '',
  annualLimitPence: null,
  login: 'tom',
  passphrase: 'kettle on the low wall',
} as const

const keyOf = async ({ store, coordinator }: TestStore) =>
  store
    .desk()
    .store.db.selectFrom('memberKey')
    .selectAll()
    .where('memberId', '=', coordinator.memberId)
    .execute()

describe('changing a passphrase', () => {
  it('wraps the same keys anew: the new one opens store, signing key and notes, the old one nothing', async () => {
    const panel = await openTestStore()
    const { store } = panel
    const before = await keyOf(panel)
    await store.changePassphrase(passphrase, next)
    const [key] = await keyOf(panel)
    expect(key).toMatchObject({ id: before[0]?.id, keySha256: before[0]?.keySha256, revokedAt: null })
    await store.close()
    expect(await errorOf(store.unlock('panel', 'cora', passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', next)
    const [entry] = await panel.call('audit.entries', { before: null, limit: 2 })
    expect(entry?.operation).toBe('session.wrongPassphrase')
    const entries = await panel.call('audit.entries', { before: null, limit: 2 })
    expect(entries.map(({ operation }) => operation)).toContain('session.changePassphrase')
  })

  it('asks for the old one, takes none that is easily guessed, and not the same again', async () => {
    const { store } = await openTestStore()
    expect(await errorOf(store.changePassphrase('not this one', next))).toEqual(wrong)
    const guessed = { kind: 'invalid', fields: { newPassphrase: easilyGuessed } }
    expect(await errorOf(store.changePassphrase(passphrase, 'Northgate Council panel'))).toEqual(guessed)
    expect(await errorOf(store.changePassphrase(passphrase, passphrase))).toMatchObject({ kind: 'invalid' })
    await store.close()
    await store.unlock('panel', 'cora', passphrase)
  })

  it('that the store refused leaves the old one', async () => {
    const { store } = await openTestStore()
    const { db } = store.desk().store
    await db.schema.alterTable('noteKey').renameTo('noteKey_gone').execute()
    expect(await errorOf(store.changePassphrase(passphrase, next))).not.toBe('was not refused')
    await db.schema.alterTable('noteKey_gone').renameTo('noteKey').execute()
    await store.close()
    expect(await errorOf(store.unlock('panel', 'cora', next))).toEqual(wrong)
    await store.unlock('panel', 'cora', passphrase)
  })
})

describe('a member whose passphrase somebody else typed', () => {
  it('is told by whom until they choose their own, or say that nobody else knows it', async () => {
    const panel = await openTestStore()
    const { store } = panel
    expect(await panel.call('panels.passphrase', {})).toEqual({ givenBy: null })
    await panel.call('panels.addMember', tom)
    await panel.call('panels.addMember', { ...tom, login: 'una', name: 'Una Reid' })
    await store.unlock('panel', 'tom', tom.passphrase)
    const asked = { ok: true, value: { givenBy: 'Cora Lind' } }
    const free = { ok: true, value: { givenBy: null } }
    expect(await store.call('panels.passphrase', {})).toEqual(asked)
    await store.changePassphrase(tom.passphrase, next)
    expect(await store.call('panels.passphrase', {})).toEqual(free)
    await store.unlock('panel', 'una', tom.passphrase)
    expect(await store.call('panels.passphrase', {})).toEqual(asked)
    await store.call('panels.keepPassphrase', {})
    expect(await store.call('panels.passphrase', {})).toEqual(free)
  })

  it('is not added under one that whoever knows the panel would try', async () => {
    const panel = await openTestStore()
    for (const guessed of ['tom hale tom hale', 'northgate council tom', 'test panel tom hale'])
      expect(await refusal(panel.replyTo('panels.addMember', { ...tom, passphrase: guessed }))).toEqual({
        kind: 'invalid',
        fields: { passphrase: easilyGuessed },
      })
  })
})
