import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { readKeyring, writeKeyring } from '../../../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../../../electron/store/keys/keyring.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import type { Authorities } from '../../../../shared/authority.ts'
import type { Member, PanelView } from '../../../../shared/panels.ts'
import { errorOf } from '../../../support/error-of.ts'
import { passphrase, setUpInput } from '../test-store.ts'

const carys = {
  name: 'Carys Bevan',
  title: 'Independent advocate',
  role: 'observer',
  side: null,
  registration: '',
  annualLimitPence: null,
} as const
const asMember = { ...carys, role: 'member' } as const
const own = 'carys keeps a heron'
const wrong = { kind: 'notAllowed', why: 'passphrase' }

let folder = ''
let store = new Store('')
let recoveryKey = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-observers-'))
  store = new Store(folder)
  recoveryKey = (await store.setUp('panel', setUpInput)).recoveryKey
  await store.confirmRecovery(recoveryKey)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call<T = Member>(name: string, input: unknown): Promise<T> {
  const reply = await store.call(name, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as T
}
const refusalOf = async (name: string, input: unknown) => {
  const reply = await store.call(name, input)
  if (reply.ok) throw new Error('was not refused')
  return reply.error
}

const files = ['keyring.json', 'backups/keyring.json']
const keyring = () => {
  const found = readKeyring(folder)
  if (!found) throw new Error('no keyring')
  return found
}
const entryOf = (login: string) =>
  [...keyring().members, ...(keyring().pending ?? [])].find((entry) => entry.login === login)
const keyUnder = async (login: string, with_: string) =>
  (await unlockWithPassphrase(keyring(), login, with_, null)).storeKey
const atTheDoor = () => store.status().panel.logins.map(({ login }) => login)

/** Whatever asks for a passphrase: the door, whose passphrase it is (the command), a backup, the recovery key. */
async function nothingOpens(login: string, with_: string): Promise<void> {
  const { path } = await new BackupDesk(store, folder, null).make()
  await store.close()
  expect(atTheDoor()).not.toContain(login)
  expect(await errorOf(store.unlock('panel', login, with_))).toEqual(wrong)
  expect(await errorOf(store.loginOf('panel', with_))).toEqual(wrong)
  expect(await errorOf(keyUnder(login, with_))).toEqual(wrong)
  const desk = new BackupDesk(store, folder, null)
  desk.chooseFile(path)
  expect(await errorOf(desk.examine({ login, passphrase: with_ }))).toMatchObject({ kind: 'notAllowed' })
  const recovering = store.unlockWithRecovery('panel', recoveryKey, login, 'a quite different phrase')
  const refused = { kind: expect.stringMatching(/^(invalid|notAllowed)$/) as string }
  expect(await errorOf(recovering)).toMatchObject(refused)
  expect(await errorOf(store.unlock('panel', login, 'a quite different phrase'))).toEqual(wrong)
  await store.unlock('panel', 'cora', passphrase)
}

describe('an observer', () => {
  it('has no entry in either copy of the keyring, no signing key, and opens nothing', async () => {
    const before = files.map((name) => readFileSync(join(folder, name), 'utf8'))
    const added = await call('panels.addMember', { ...carys, login: 'carys' })
    expect(added).toMatchObject({ role: 'observer', active: true, hasKey: false, canSign: false })
    expect(files.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
    const keys = await store.desk().store.db.selectFrom('memberKey').select('memberId').execute()
    expect(keys.map(({ memberId }) => memberId)).not.toContain(added.id)
    await nothingOpens('carys', own)
    expect(entryOf('carys')).toBeUndefined()
  })

  it('is given no passphrase, and anybody else needs one', async () => {
    expect(await refusalOf('panels.addMember', { ...carys, login: 'carys', passphrase: own })).toMatchObject({
      fields: { passphrase: 'nobody is given one by this' },
    })
    expect(
      await refusalOf('panels.addMember', { ...asMember, side: 'health', login: 'carys' }),
    ).toMatchObject({
      fields: { passphrase: 'they need one to come in with' },
    })
    expect((await call<PanelView>('panels.get', {})).members).toHaveLength(1)
    expect(entryOf('carys')).toBeUndefined()
  })

  it('who becomes a member is given a first passphrase, chooses their own, and signs by a key like any new one', async () => {
    const { id } = await call('panels.addMember', { ...carys, login: 'carys' })
    const change = { ...asMember, memberId: id, version: 1, active: true, side: 'health', reason: 'Asked.' }
    expect(await refusalOf('panels.updateMember', change)).toMatchObject({
      fields: { passphrase: 'they need one to come in with' },
    })
    expect(await call('panels.updateMember', { ...change, passphrase: own })).toMatchObject({
      role: 'member',
      hasKey: true,
    })
    expect(keyring().pending).toBeUndefined()
    expect((await call<Authorities>('authority.list', {})).keys).toEqual([])
    await store.close()
    expect(atTheDoor()).toContain('carys')
    expect(await store.unlock('panel', 'carys', own)).toMatchObject({ role: 'member' })
    expect(await call('panels.passphrase', {})).toEqual({ givenBy: 'Cora Lind' })
  })

  it('who is to sign sits as a member at once, and signs once it is confirmed', async () => {
    const { id } = await call('panels.addMember', { ...carys, side: 'health', login: 'carys' })
    const signs = { role: 'signatory', side: 'health', annualLimitPence: 5_000_000 }
    const change = { ...carys, ...signs, memberId: id, version: 1, active: true, passphrase: own }
    expect(await call('panels.updateMember', change)).toMatchObject({
      role: 'member',
      annualLimitPence: null,
      hasKey: true,
    })
    expect((await call<Authorities>('authority.list', {})).waiting).toMatchObject([signs])
    expect(await store.unlock('panel', 'carys', own)).toMatchObject({ role: 'member' })
  })

  it('keeps nothing of a passphrase that went into a change that was refused', async () => {
    const { id } = await call('panels.addMember', { ...carys, login: 'carys' })
    const change = {
      ...asMember,
      memberId: id,
      version: 1,
      active: true,
      name: 'Carys Beavan',
      passphrase: own,
    }
    expect(await refusalOf('panels.updateMember', change)).toMatchObject({
      fields: { reason: 'say why' },
    })
    expect(entryOf('carys')).toBeUndefined()
    await nothingOpens('carys', own)
  })
})

describe('a member who only observes from now on', () => {
  const add = () => call('panels.addMember', { ...asMember, side: 'health', login: 'carys', passphrase: own })
  const observe = ({ id }: Member) =>
    call('panels.updateMember', { ...carys, side: 'health', memberId: id, version: 1, active: true })

  it('has no key any more: the store has another, and those who stay come in as before', async () => {
    const added = await add()
    const before = await keyUnder('carys', own)
    expect(await observe(added)).toMatchObject({ role: 'observer', active: true, hasKey: false })
    expect(entryOf('carys')).toMatchObject({ wrapped: '', active: false })
    expect((await keyUnder('cora', passphrase)).equals(before)).toBe(false)
    expect(await store.storeKeyState()).toMatchObject({ isDue: false, left: [] })
    await nothingOpens('carys', own)
    const entries = await call<{ operation: string }[]>('audit.entries', { limit: 9 })
    expect(entries.map(({ operation }) => operation)).toContain('session.rekey')
  })

  it('comes in no more, also where the store’s key waits for somebody', async () => {
    const added = await add()
    const tom = {
      ...asMember,
      side: 'health',
      name: 'Tom Hale',
      login: 'tom',
      passphrase: 'tom has a lantern',
    }
    await call('panels.addMember', tom)
    await store.close()
    const { members, ...rest } = keyring()
    const early = members.map(({ pair, ...entry }) =>
      entry.login === 'tom' || !pair ? entry : { ...entry, pair },
    )
    writeKeyring(folder, { ...rest, members: early })
    await store.unlock('panel', 'cora', passphrase)
    await observe(added)
    expect(await store.storeKeyState()).toMatchObject({
      isDue: true,
      left: ['Carys Bevan'],
      lacking: ['Tom Hale'],
    })
    await store.close()
    expect(atTheDoor()).toEqual(['cora', 'tom'])
    expect(await errorOf(store.unlock('panel', 'carys', own))).toEqual(wrong)
    await store.unlock('panel', 'tom', tom.passphrase)
    expect(await store.storeKeyState()).toMatchObject({ isDue: false, left: [] })
    expect(entryOf('carys')).toMatchObject({ wrapped: '' })
  })

  it('and becomes a member again is given another passphrase, and a signing key that the other agency confirms', async () => {
    const { id } = await observe(await add())
    const again = { ...asMember, side: 'health', memberId: id, version: 2, active: true }
    const next = 'carys has a heron again'
    await call('panels.updateMember', { ...again, passphrase: next })
    expect((await call<Authorities>('authority.list', {})).keys).toMatchObject([
      { memberName: 'Carys Bevan' },
    ])
    expect(keyring().pending).toBeUndefined()
    expect(await errorOf(keyUnder('carys', own))).toEqual(wrong)
    expect(await store.unlock('panel', 'carys', next)).toMatchObject({ role: 'member' })
  })
})

describe('an observer of before, who holds a key', () => {
  beforeEach(async () => {
    await call('panels.addMember', { ...asMember, side: 'health', login: 'carys', passphrase: own })
    const row = { role: 'observer' as const, keepsKey: 1 }
    await store.desk().store.db.updateTable('member').set(row).where('login', '=', 'carys').execute()
  })
  const member = async () => {
    const found = (await call<PanelView>('panels.get', {})).members.find(({ login }) => login === 'carys')
    if (!found) throw new Error('no member')
    return found
  }

  it('comes in as before to read, and causes no other key by itself', async () => {
    expect(await member()).toMatchObject({ hasKey: true })
    expect(await store.storeKeyState()).toMatchObject({ isDue: false })
    await store.close()
    expect(atTheDoor()).toContain('carys')
    expect(await store.unlock('panel', 'carys', own)).toMatchObject({ role: 'observer' })
    expect(
      await refusalOf('acronyms.add', { short: 'QZ', expansion: 'Words', side: 'health' }),
    ).toMatchObject({
      kind: 'notAllowed',
    })
  })

  it('keeps the key through a change of anything else, and has none once it is taken away', async () => {
    const { id, version } = await member()
    const job = { ...carys, side: 'health', title: 'Advocate', reason: 'New post.' }
    const kept = await call('panels.updateMember', { ...job, memberId: id, version, active: true })
    expect(kept).toMatchObject({ hasKey: true, title: 'Advocate' })
    const before = await keyUnder('cora', passphrase)
    const taken = await call('panels.takeKey', { memberId: id, version: kept.version })
    expect(taken).toMatchObject({ role: 'observer', active: true, hasKey: false })
    expect((await keyUnder('cora', passphrase)).equals(before)).toBe(false)
    await nothingOpens('carys', own)
    expect(await refusalOf('panels.takeKey', { memberId: id, version: taken.version })).toEqual({
      kind: 'notAllowed',
      why: 'noKeyToTake',
    })
  })

  it('who leaves and comes back to observe has none', async () => {
    const { id, version } = await member()
    const row = { ...carys, side: 'health', memberId: id }
    await call('panels.updateMember', { ...row, version, active: false })
    expect(await call('panels.updateMember', { ...row, version: version + 1, active: true })).toMatchObject({
      active: true,
      hasKey: false,
    })
    await nothingOpens('carys', own)
  })
})
