import { describe, expect, test } from 'vitest'
import { openSigner } from '../../../../electron/store/keys/signing-key.ts'
import type { Call } from '../../../../shared/contract.ts'
import { db } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

const dilys = {
  login: 'dilys',
  name: 'Dilys Prosser',
  title: 'Consultant psychiatrist',
  role: 'signatory',
  side: 'health',
  registration: 'GMC 7012345',
  annualLimitPence: 5_000_000,
  passphrase: 'dilys signs by the river',
} as const satisfies Call<'panels.addMember'>

describe('a new member', () => {
  test('opens the store with their own passphrase and has a key of their own', async () => {
    const { store, call } = await openTestStore()
    const member = await call('panels.addMember', dilys)
    expect(member).toMatchObject({ login: 'dilys', agencyName: 'Harrow Vale NHS Trust' })
    expect(store.status().panel.logins.map((login) => login.login)).toContain('dilys')
    const who = await store.unlock('panel', 'dilys', dilys.passphrase)
    expect(who).toMatchObject({ memberId: member.id })

    const { vault, store: opened } = store.desk()
    const signer = await openSigner(opened.db, member.id, await vault.rootKey('dilys', dilys.passphrase))
    expect(signer.signOnce([Buffer.from('text')])[0]).toHaveLength(64)
  })

  test('cannot take a name that somebody has, whose passphrase goes on working', async () => {
    const { store, call, replyTo } = await openTestStore()
    await call('panels.addMember', dilys)
    const twin = { ...dilys, name: 'Dylan Price', passphrase: 'another passphrase altogether' }
    expect(await refusal(replyTo('panels.addMember', twin))).toMatchObject({
      kind: 'invalid',
      fields: { login: 'somebody has this name already' },
    })
    expect((await call('panels.get', {})).members).toHaveLength(2)
    expect(await store.unlock('panel', 'dilys', dilys.passphrase)).toMatchObject({ name: 'Dilys Prosser' })
  })

  test('without what the role needs is refused, and nothing is written', async () => {
    const { store, call, replyTo } = await openTestStore()
    const wrong: readonly (readonly [object, string])[] = [
      [{ side: null }, 'side'],
      [{ annualLimitPence: null }, 'annualLimitPence'],
      [{ role: 'member', side: null }, 'side'],
      [{ passphrase: 'too short' }, 'passphrase'],
      [{ login: 'dilys p' }, 'login'],
    ]
    for (const [change, field] of wrong) {
      const error = await refusal(replyTo('panels.addMember', { ...dilys, ...change }))
      expect(error).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
    }
    expect((await call('panels.get', {})).members).toHaveLength(1)
    expect(store.status().panel.logins).toHaveLength(1)
  })
})

describe('a member', () => {
  const { login: _login, passphrase: _passphrase, ...fields } = dilys

  test('who is no longer active cannot sign nor unlock', async () => {
    const { store, call } = await openTestStore()
    const { id } = await call('panels.addMember', dilys)
    const gone = await call('panels.updateMember', { ...fields, memberId: id, version: 1, active: false })
    expect(gone).toMatchObject({ active: false, canSign: false, version: 2 })
    await expect(store.unlock('panel', 'dilys', dilys.passphrase)).rejects.toMatchObject({
      error: { kind: 'notAllowed' },
    })
  })

  test('is changed once for each version that was seen', async () => {
    const { call, replyTo } = await openTestStore()
    const { id } = await call('panels.addMember', dilys)
    const change = {
      ...fields,
      memberId: id,
      version: 1,
      active: true,
      registration: 'GMC 1',
      reason: 'It was wrong.',
    }
    expect(await call('panels.updateMember', change)).toMatchObject({ registration: 'GMC 1', version: 2 })
    expect(await refusal(replyTo('panels.updateMember', { ...change, registration: 'GMC 2' }))).toMatchObject(
      {
        kind: 'conflict',
        current: { registration: 'GMC 1' },
      },
    )
  })

  test('who is the last coordinator stays one, until there is another', async () => {
    const test = await openTestStore()
    const { call, replyTo, coordinator } = test
    const cora = {
      name: 'Cora Lind',
      title: 'Panel coordinator',
      side: 'socialCare',
      registration: '',
    } as const
    const step = { ...cora, memberId: coordinator.memberId, version: 1, annualLimitPence: null }
    for (const change of [
      { role: 'observer', active: true },
      { role: 'coordinator', active: false },
    ])
      expect(await refusal(replyTo('panels.updateMember', { ...step, ...change }))).toMatchObject({
        fields: { role: 'the panel needs a coordinator' },
      })
    await db(test)
      .insertInto('member')
      .values({
        ...cora,
        id: 'another',
        version: 1,
        login: 'noor',
        role: 'coordinator',
        annualLimitPence: null,
        active: 1,
      })
      .execute()
    expect(await call('panels.updateMember', { ...step, role: 'observer', active: true })).toMatchObject({
      role: 'observer',
    })
  })
})
