import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { readKeyring, writeKeyring } from '../../../../electron/store/keys/files.ts'
import {
  unlockWithPassphrase,
  unlockWithRecoverySecret,
  withRecovery,
} from '../../../../electron/store/keys/keyring.ts'
import { openStore } from '../../../../electron/store/engine/open.ts'
import { readRecoveryKey } from '../../../../electron/store/keys/recovery-key.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import type { Member } from '../../../../shared/panels.ts'
import { errorOf } from '../../../support/error-of.ts'
import { passphrase, setUpInput } from '../test-store.ts'
import { checkOf } from '../../../support/sound.ts'

const tom = {
  name: 'Tom Hale',
  title: 'Nurse',
  role: 'member',
  side: 'health',
  registration: '',
  annualLimitPence: null,
} as const
const una = { ...tom, name: 'Una Reid' }
const toms = 'tom has a lantern here'
const unas = 'una has a lantern there'

let folder = ''
let store: Store
let recoveryKey = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-rekey-'))
  store = new Store(folder)
  recoveryKey = (await store.setUp('panel', setUpInput)).recoveryKey
  await store.confirmRecovery(recoveryKey)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call<T>(name: string, input: unknown): Promise<T> {
  const reply = await store.call(name, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as T
}

const add = async (who: typeof tom | typeof una, login: string, own: string): Promise<Member> =>
  call('panels.addMember', { ...who, login, passphrase: own })

const leave = ({ id }: Member, who: typeof tom | typeof una) =>
  call('panels.updateMember', { ...who, memberId: id, version: 1, active: false, reason: 'They left.' })

const keyring = () => {
  const found = readKeyring(folder)
  if (!found) throw new Error('no keyring')
  return found
}

const keyUnder = async (login: string, own: string) =>
  (await unlockWithPassphrase(keyring(), login, own, null)).storeKey

const operations = async () =>
  (await call<{ operation: string }[]>('audit.entries', { limit: 20 })).map(({ operation }) => operation)

describe('a member who leaves', () => {
  it('takes a key along that opens nothing more, and those who stay come in as before', async () => {
    const left = await add(tom, 'tom', toms)
    await add(una, 'una', unas)
    const before = keyring()
    const { storeKey: old } = await unlockWithPassphrase(before, 'tom', toms, null)
    await leave(left, tom)
    expect(await operations()).toContain('session.rekey')
    await store.close()
    await expect(openStore(join(folder, 'accord.db'), old)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' })
    expect(await errorOf(keyUnder('tom', toms))).toEqual({ kind: 'notAllowed', why: 'passphrase' })
    expect((await keyUnder('una', unas)).equals(await keyUnder('cora', passphrase))).toBe(true)
    expect(await store.unlock('panel', 'una', unas)).toMatchObject({ name: 'Una Reid' })
    const { members } = await call<{ members: Member[] }>('panels.get', {})
    expect(members).toHaveLength(3)
    await store.unlock('panel', 'cora', passphrase)
    expect(await checkOf({ store })).toMatchObject({ sound: true })
  })

  it('leaves the printed recovery key as it is, both copies of the keyring alike, and the store of before kept', async () => {
    const left = await add(tom, 'tom', toms)
    const old = readFileSync(join(folder, 'accord.db'))
    await leave(left, tom)
    expect(readFileSync(join(folder, 'backups', 'keyring.json'))).toEqual(
      readFileSync(join(folder, 'keyring.json')),
    )
    const kept = readdirSync(join(folder, 'kept'))
    expect(kept).toEqual([expect.stringMatching(/before-new-key$/)])
    expect(existsSync(join(folder, 'kept', kept[0] ?? '', 'keyring.json'))).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    expect(readFileSync(join(folder, 'accord.db')).equals(old)).toBe(false)
    await store.close()
    expect(
      await store.unlockWithRecovery('panel', recoveryKey, 'cora', 'a quite different phrase'),
    ).toMatchObject({ login: 'cora' })
  })

  it('is in a backup of after no more than in the store', async () => {
    const left = await add(tom, 'tom', toms)
    await leave(left, tom)
    const desk = new BackupDesk(store, folder, null)
    const { path } = await desk.make()
    await store.close()
    desk.chooseFile(path)
    expect(await errorOf(desk.examine({ login: 'tom', passphrase: toms }))).toMatchObject({
      kind: 'notAllowed',
    })
    expect(await desk.examine({ login: 'cora', passphrase })).toMatchObject({ faults: [], lacks: null })
    desk.restore()
    expect(await store.unlock('panel', 'cora', passphrase)).toMatchObject({ login: 'cora' })
  })

  it('who comes back is given a first passphrase, and let in by none of before', async () => {
    const left = await add(tom, 'tom', toms)
    await leave(left, tom)
    await call('panels.updateMember', {
      ...tom,
      memberId: left.id,
      version: 2,
      active: true,
      reason: 'Back.',
      passphrase: 'tom is back on the weir',
    })
    await store.close()
    expect(await errorOf(store.unlock('panel', 'tom', toms))).toEqual({
      kind: 'notAllowed',
      why: 'passphrase',
    })
    expect(await store.unlock('panel', 'tom', 'tom is back on the weir')).toMatchObject({ login: 'tom' })
  })
})

describe('a keyring of an earlier Accord', () => {
  const withoutPair = (login: string) => {
    const { members, ...rest } = keyring()
    writeKeyring(folder, {
      ...rest,
      members: members.map(({ pair, ...entry }) =>
        entry.login === login || !pair ? entry : { ...entry, pair },
      ),
    })
  }

  it('lets the key be changed once everybody who stays has come in once more', async () => {
    const left = await add(tom, 'tom', toms)
    await add(una, 'una', unas)
    await store.close()
    withoutPair('una')
    await store.unlock('panel', 'cora', passphrase)
    const before = await keyUnder('cora', passphrase)
    await leave(left, tom)
    expect(await store.storeKeyState()).toMatchObject({
      isDue: true,
      left: ['Tom Hale'],
      lacking: ['Una Reid'],
    })
    expect(await errorOf(store.rekey())).toEqual({ kind: 'notAllowed', why: 'membersFirst' })
    expect((await keyUnder('cora', passphrase)).equals(before)).toBe(true)
    await store.unlock('panel', 'una', unas)
    expect(await store.storeKeyState()).toEqual({ isDue: false, left: [], lacking: [], recoveryLacks: false })
    expect((await keyUnder('cora', passphrase)).equals(before)).toBe(false)
  })

  it('waits for whoever’s entry is wrapped by a keychain that is not there', async () => {
    await add(una, 'una', unas)
    await store.close()
    const { members, ...rest } = keyring()
    const wrapped = members.map((entry) =>
      entry.login === 'una' ? { ...entry, keychain: 'elsewhere' } : entry,
    )
    writeKeyring(folder, { ...rest, members: wrapped })
    await store.unlock('panel', 'cora', passphrase)
    expect(await store.storeKeyState()).toMatchObject({ lacking: ['Una Reid'] })
    expect(await errorOf(store.rekey())).toEqual({ kind: 'notAllowed', why: 'membersFirst' })
  })

  it('asks for a new recovery key first, which would open nothing otherwise', async () => {
    const secret = readRecoveryKey('2P67-QQD9-4MX0-YTV5-9AK3-ZPFF-X21S-X76E-9A6S-ANY5')
    if (!secret) throw new Error('no key')
    const left = await add(tom, 'tom', toms)
    await store.close()
    const { recoveryPair: _pair, ...older } = await withRecovery(
      keyring(),
      await keyUnder('cora', passphrase),
      secret,
    )
    writeKeyring(folder, older)
    await store.unlock('panel', 'cora', passphrase)
    await leave(left, tom)
    expect(await store.storeKeyState()).toMatchObject({ isDue: true, recoveryLacks: true })
    expect(await errorOf(store.rekey())).toEqual({ kind: 'notAllowed', why: 'recoveryKeyFirst' })
    expect((await unlockWithRecoverySecret(keyring(), secret)).length).toBe(32)
    await store.confirmRecovery(store.renewRecoveryKey())
    expect(await store.storeKeyState()).toMatchObject({ isDue: false, recoveryLacks: false })
  })
})

describe('the store has another key', () => {
  it('after a recovery, once the next recovery key was typed back', async () => {
    await store.close()
    const before = await keyUnder('cora', passphrase)
    const own = 'a quite different phrase'
    await store.unlockWithRecovery('panel', recoveryKey, 'cora', own)
    expect((await keyUnder('cora', own)).equals(before)).toBe(true)
    const next = store.renewRecoveryKey()
    await store.confirmRecovery(next)
    expect((await keyUnder('cora', own)).equals(before)).toBe(false)
    await store.close()
    expect(await store.unlockWithRecovery('panel', next, 'cora', 'once more from the top')).toMatchObject({
      login: 'cora',
    })
  })

  it('when somebody says that their passphrase may be known, and only then on a change of it', async () => {
    const before = await keyUnder('cora', passphrase)
    const [own, next] = ['seven swifts over a mill', 'eleven coats on four hooks']
    await store.changePassphrase(passphrase, own)
    expect((await keyUnder('cora', own)).equals(before)).toBe(true)
    await store.changePassphrase(own, next, true)
    expect((await keyUnder('cora', next)).equals(before)).toBe(false)
    expect(await errorOf(keyUnder('cora', own))).toMatchObject({ kind: 'notAllowed' })
  })

  it('and goes on with what was open, as the same member', async () => {
    await store.rekey()
    await store.rekey()
    expect(store.who).toMatchObject({ login: 'cora' })
    await call('acronyms.add', { short: 'QZ', expansion: 'Since the new key', side: 'health' })
    await store.close()
    await store.unlock('panel', 'cora', passphrase)
    expect((await operations()).slice(0, 3)).toEqual(['acronyms.add', 'session.rekey', 'session.rekey'])
  })
})
