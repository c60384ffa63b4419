import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeyring, writeKeyring } from '../../../../electron/store/keys/files.ts'
import { unlockWithPassphrase, withRecovery } from '../../../../electron/store/keys/keyring.ts'
import { readRecoveryKey } from '../../../../electron/store/keys/recovery-key.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { errorOf } from '../../../support/error-of.ts'
import { passphrase, setUpInput } from '../test-store.ts'

let folder = ''
const open: Store[] = []
const storeAt = (): Store => {
  const store = new Store(folder)
  open.push(store)
  return store
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'accord-session-'))))
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('who is in', () => {
  const una = {
    name: 'Una Reid',
    title: 'Coordinator',
    role: 'coordinator',
    side: 'socialCare',
    registration: '',
    annualLimitPence: null,
  }

  it('may do what their role is by now, and nothing once they are no member any more', async () => {
    const store = storeAt()
    const { who } = await store.setUp('panel', setUpInput)
    expect(await store.call('panels.addMember', { ...una, login: 'una', passphrase })).toMatchObject({
      ok: true,
    })
    // A second coordinator, as if she had been confirmed.
    const { db } = store.desk().store
    await db.updateTable('member').set({ role: 'coordinator' }).where('login', '=', 'una').execute()
    const { name, title } = setUpInput.member
    const change = (version: number, more: object) =>
      store.call('panels.updateMember', {
        ...una,
        memberId: who.memberId,
        version,
        name,
        title,
        active: true,
        reason: 'She asked for it.',
        ...more,
      })
    expect(await change(1, { role: 'observer' })).toMatchObject({ ok: true })
    const observes = { ok: false, error: { kind: 'notAllowed', why: 'observes' } }
    expect(await store.call('panels.get', {})).toEqual(observes)
    // Under its new key the store was opened anew.
    const now = store.desk().store.db
    await now.updateTable('member').set({ active: 0 }).where('id', '=', who.memberId).execute()
    const left = { ok: false, error: { kind: 'notAllowed', why: 'left' } }
    expect(await store.call('panels.get', {})).toEqual(left)
  })
})

describe('a recovery key in one piece, of an earlier Accord', () => {
  const printed = '2P67-QQD9-4MX0-YTV5-9AK3-ZPFF-X21S-X76E-9A6S-ANY5'

  it('goes on opening its store, and the next one is in halves', async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    await store.close()
    const keyring = readKeyring(folder)
    const secret = readRecoveryKey(printed)
    if (!keyring || !secret) throw new Error('not set up')
    const { storeKey } = await unlockWithPassphrase(keyring, 'cora', passphrase, null)
    const { recoveryInHalves: _halves, ...older } = await withRecovery(keyring, storeKey, secret)
    writeKeyring(folder, older)
    expect(store.status().panel.recoveryInHalves).toBe(false)
    await store.unlockWithRecovery('panel', printed, 'cora', 'a quite different phrase')
    await store.confirmRecovery(store.renewRecoveryKey())
    expect(store.status().panel.recoveryInHalves).toBe(true)
    await store.close()
    expect(await errorOf(store.unlockWithRecovery('panel', printed, 'cora', 'another phrase again'))).toEqual(
      {
        kind: 'notAllowed',
        why: 'recoveryKey',
      },
    )
  })
})

describe('a recovery key that was used', () => {
  it('opens nothing more once the next one was typed back, and until then it still does', async () => {
    const first = storeAt()
    const { recoveryKey } = await first.setUp('panel', setUpInput)
    await first.confirmRecovery(recoveryKey)
    await first.close()
    const next = 'seven swifts over the mill race'
    const store = storeAt()
    const recover = (key: string): Promise<unknown> =>
      errorOf(store.unlockWithRecovery('panel', key, 'cora', next))
    expect(await recover(recoveryKey)).toBe('was not refused')
    const shown = store.renewRecoveryKey()
    expect(await errorOf(store.confirmRecovery(recoveryKey))).toEqual({
      kind: 'invalid',
      fields: { recoveryKey: 'not the key of this store' },
    })
    // Nobody typed it back: a key that may not have been written down must not be the only one.
    await store.close()
    expect(await recover(shown)).toEqual({ kind: 'notAllowed', why: 'recoveryKey' })
    expect(await recover(recoveryKey)).toBe('was not refused')
    const written = store.renewRecoveryKey()
    await store.confirmRecovery(written)
    expect(store.status().panel.recoveryConfirmed).toBe(true)
    await store.close()
    expect(await recover(recoveryKey)).toEqual({ kind: 'notAllowed', why: 'recoveryKey' })
    expect(await recover(written)).toBe('was not refused')
    const { db } = store.desk().store
    const entries = await db.selectFrom('audit').select('operation').execute()
    expect(entries.map(({ operation }) => operation)).toContain('session.renewRecoveryKey')
  })

  it('is renewed by whoever runs the panel, and by no other member who came in by their passphrase', async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    await store.call('panels.addMember', {
      name: 'Tom Hale',
      title: 'Nurse',
      role: 'member',
      side: 'health',
      registration: '',
      annualLimitPence: null,
      login: 'tom',
      passphrase,
    })
    expect(store.renewRecoveryKey()).toMatch(/^(([0-9A-Z]{4}-){9}[0-9A-Z]{4} ?){2}$/)
    await store.unlock('panel', 'tom', passphrase)
    expect(() => store.renewRecoveryKey()).toThrow('notAllowed')
  })
})
