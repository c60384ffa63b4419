import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Keychain } from '../../../../electron/store/keys/keychain.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { errorOf } from '../../../support/error-of.ts'
import '../../../support/cheap-passphrases.ts'
import { passphrase, setUpInput } from '../../../support/set-up-input.ts'

let folder = ''
const open: Store[] = []
const storeAt = (keychain: Keychain | null = null): Store => {
  const store = new Store(folder, keychain)
  open.push(store)
  return store
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'accord-service-'))))
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('setting up', () => {
  it('makes an encrypted store that its first member can open again', async () => {
    const store = storeAt()
    const { who } = await store.setUp('panel', setUpInput)
    expect(who).toMatchObject({ login: 'cora', role: 'coordinator' })
    await store.close()
    expect(await storeAt().unlock('panel', 'cora', passphrase)).toEqual(who)
  })

  it('refuses a folder that already has a store, and leaves it as it was', async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    await store.close()
    const before = readFileSync(join(folder, 'keyring.json'), 'utf8')
    expect(await errorOf(storeAt().setUp('panel', setUpInput))).toEqual({ kind: 'notAllowed', why: 'exists' })
    expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).toBe(before)
  })

  it('says so where the folder can’t be made', async () => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file is in the way')
    expect(await errorOf(storeAt().setUp('panel', setUpInput))).toMatchObject({ kind: 'storage' })
  })

  it('keeps two stores apart in one data folder', async () => {
    const store = storeAt()
    await store.setUp('demonstration', setUpInput)
    expect(store.status()).toMatchObject({ panel: { exists: false }, demonstration: { exists: true } })
  })
})

describe('a demonstration that was cut short', () => {
  it('is removed whole, and the panel’s own store is not touched', async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    await store.setUp('demonstration', setUpInput)
    await store.discardDemonstration()
    expect(store.status()).toMatchObject({ panel: { exists: true }, demonstration: { exists: false } })
    await store.unlock('panel', 'cora', passphrase)
  })
})

describe('unlocking', () => {
  beforeEach(async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    await store.close()
  })

  it.each([
    ['a wrong passphrase', 'cora', 'allotment by the river'],
    ['an unknown login', 'nobody', passphrase],
    ['an empty passphrase', 'cora', ''],
  ])('refuses %s, always in the same words', async (_what, login, typed) => {
    expect(await errorOf(storeAt().unlock('panel', login, typed))).toEqual({
      kind: 'notAllowed',
      why: 'passphrase',
    })
  })

  it('answers locked before it, and after closing', async () => {
    const store = storeAt()
    expect(await store.call('panels.get', {})).toEqual({ ok: false, error: { kind: 'locked' } })
    await store.unlock('panel', 'cora', passphrase)
    expect((await store.call('panels.get', {})).ok).toBe(true)
    await store.close()
    expect(await store.call('panels.get', {})).toEqual({ ok: false, error: { kind: 'locked' } })
  })

  it('refuses a second owner', async () => {
    await storeAt().unlock('panel', 'cora', passphrase)
    expect(await errorOf(storeAt().unlock('panel', 'cora', passphrase))).toEqual({
      kind: 'storage',
      why: 'in_use',
    })
  })
})

describe('who is offered at the door', () => {
  it('follows the panel: a new title is shown, and a former member is not', async () => {
    const store = storeAt()
    await store.setUp('panel', setUpInput)
    const member = {
      name: 'Tom Hale',
      title: 'Nurse',
      role: 'member',
      side: 'health',
      registration: '',
      annualLimitPence: null,
    }
    const added = await store.call('panels.addMember', { ...member, login: 'tom', passphrase })
    if (!added.ok) throw new Error(added.error.kind)
    const { id: memberId } = added.value as { id: string }
    await store.close()
    expect(store.status().panel.logins.map(({ login }) => login)).toEqual(['cora', 'tom'])
    await store.unlock('panel', 'cora', passphrase)
    await store.call('panels.updateMember', {
      ...member,
      memberId,
      version: 1,
      title: 'Lead nurse',
      active: true,
      reason: 'He was promoted.',
    })
    await store.close()
    expect(store.status().panel.logins[1]).toEqual({ login: 'tom', name: 'Tom Hale', title: 'Lead nurse' })
    await store.unlock('panel', 'cora', passphrase)
    await store.call('panels.updateMember', {
      ...member,
      memberId,
      version: 2,
      active: false,
      reason: 'He left.',
    })
    await store.close()
    expect(store.status().panel.logins.map(({ login }) => login)).toEqual(['cora'])
    expect(await errorOf(store.unlock('panel', 'tom', passphrase))).toEqual({
      kind: 'notAllowed',
      why: 'passphrase',
    })
  })
})

describe('the recovery key', () => {
  it('has to be typed back, and only the right one counts', async () => {
    const store = storeAt()
    const { recoveryKey } = await store.setUp('panel', setUpInput)
    const { recoveryKey: other } = await storeAt().setUp('demonstration', setUpInput)
    expect(await errorOf(store.confirmRecovery('nonsense'))).toEqual({
      kind: 'invalid',
      fields: { recoveryKey: 'not a whole recovery key' },
    })
    expect(await errorOf(store.confirmRecovery(other))).toEqual({
      kind: 'invalid',
      fields: { recoveryKey: 'not the key of this store' },
    })
    expect(store.status().panel.recoveryConfirmed).toBe(false)
    await store.confirmRecovery(recoveryKey.toLowerCase())
    expect(store.status().panel.recoveryConfirmed).toBe(true)
  })

  it('opens the store and gives a new passphrase and a new signing key; the old passphrase is gone', async () => {
    const first = storeAt()
    const { recoveryKey } = await first.setUp('panel', setUpInput)
    await first.close()
    const store = storeAt()
    await store.unlockWithRecovery('panel', recoveryKey, 'cora', 'a quite different phrase')
    const keys = await store
      .desk()
      .store.db.selectFrom('memberKey')
      .select(['revokedAt'])
      .orderBy('createdAt')
      .execute()
    expect(keys.map((key) => key.revokedAt === null)).toEqual([false, true])
    await store.close()
    expect(await errorOf(storeAt().unlock('panel', 'cora', passphrase))).toEqual({
      kind: 'notAllowed',
      why: 'passphrase',
    })
    await storeAt().unlock('panel', 'cora', 'a quite different phrase')
  })
})

describe('the OS keychain', () => {
  const flip = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes.map((byte) => byte ^ 0x5a))
  const keychain = (name: string): Keychain => ({ name, seal: flip, open: flip })

  it('wraps the key once more, so that the passphrase alone does not open a copied file', async () => {
    const store = storeAt(keychain('gnome_libsecret'))
    const { recoveryKey } = await store.setUp('panel', setUpInput)
    await store.close()
    expect(await errorOf(storeAt().unlock('panel', 'cora', passphrase))).toEqual({
      kind: 'notAllowed',
      why: 'keychain',
    })
    expect(await errorOf(storeAt(keychain('kwallet')).unlock('panel', 'cora', passphrase))).toEqual({
      kind: 'notAllowed',
      why: 'keychain',
    })
    await storeAt(keychain('gnome_libsecret')).unlock('panel', 'cora', passphrase)
    await open.at(-1)?.close()
    await storeAt().unlockWithRecovery('panel', recoveryKey, 'cora', 'a quite different phrase')
  })
})

describe('what lies on disk', () => {
  it('holds no passphrase, no recovery key and no panel text in the clear', async () => {
    const store = storeAt()
    const { recoveryKey } = await store.setUp('panel', setUpInput)
    await store.close()
    const everything = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n')
    for (const secret of [
      passphrase,
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
      setUpInput.confidentiality,
    ]) {
      expect(everything.includes(secret)).toBe(false)
    }
  })
})
