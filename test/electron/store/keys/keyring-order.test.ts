import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Keyring } from '../../../../electron/store/keys/keyring.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { errorOf } from '../../../support/error-of.ts'
import '../../../support/cheap-passphrases.ts'
import { passphrase, setUpInput } from '../../../support/set-up-input.ts'

let folder = ''
let store = new Store('')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-keyring-'))
  store = new Store(folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const wrong = { kind: 'notAllowed', why: 'passphrase' }
const keyringFile = (): string => join(folder, 'keyring.json')
function keyring(): Keyring {
  const { sum, ...rest } = JSON.parse(readFileSync(keyringFile(), 'utf8')) as Keyring & { sum?: string }
  expect(sum).toMatch(/^[0-9a-f]{64}$/)
  return rest
}
// As the first Accords left it, without a sum.
const write = (next: Keyring): void => writeFileSync(keyringFile(), JSON.stringify(next))
const logins = (): string[] => keyring().members.map(({ login }) => login)

const tom = {
  name: 'Tom Hale',
  title: 'Nurse',
  role: 'member',
  side: 'health',
  registration: '',
  annualLimitPence: null,
  login: 'tom',
  passphrase: 'tom walks by the canal',
}

/** Makes every further insert into a table fail, as a full disk would in the middle of a command. */
const failOn = async (table: string): Promise<void> => {
  const { db } = store.desk().store
  await db.schema.alterTable(table).renameTo(`${table}_gone`).execute()
}
const mend = async (table: string): Promise<void> => {
  const { db } = store.desk().store
  await db.schema.alterTable(`${table}_gone`).renameTo(table).execute()
}

/** Accord stops dead here: nothing is tidied up. */
async function stop(): Promise<void> {
  const before = readFileSync(keyringFile())
  await store.close()
  writeFileSync(keyringFile(), before)
  store = new Store(folder)
}

describe('adding a member', () => {
  beforeEach(async () => void (await store.setUp('panel', setUpInput)))

  it('leaves no login where the store did not take the member', async () => {
    await failOn('memberKey')
    expect((await store.call('panels.addMember', tom)).ok).toBe(false)
    await mend('memberKey')
    expect(logins()).toEqual(['cora'])
    expect(keyring().pending).toBeUndefined()
    expect((await store.call('panels.addMember', tom)).ok).toBe(true)
    expect(logins()).toEqual(['cora', 'tom'])
  })

  it('that stopped before the commit leaves a login that opens nothing and is gone at the next opening', async () => {
    await store.desk().vault.admit(tom, tom.passphrase)
    expect(keyring().pending).toHaveLength(1)
    await stop()
    expect(await errorOf(store.unlock('panel', 'tom', tom.passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', passphrase)
    expect(keyring().pending).toBeUndefined()
    expect(logins()).toEqual(['cora'])
  })

  it('that stopped after the commit lets the member in', async () => {
    await store.call('panels.addMember', tom)
    const { members, ...rest } = keyring()
    await store.close()
    const [cora, added] = members
    if (!cora || !added) throw new Error('not added')
    write({ ...rest, members: [cora], pending: [added] })
    expect(await store.unlock('panel', 'tom', tom.passphrase)).toMatchObject({ login: 'tom' })
    expect(logins()).toEqual(['cora', 'tom'])
  })
})

describe('recovery', () => {
  const newPassphrase = 'cora has found the key'
  let recoveryKey = ''
  beforeEach(async () => {
    recoveryKey = (await store.setUp('panel', setUpInput)).recoveryKey
  })
  const recover = () => store.unlockWithRecovery('panel', recoveryKey, 'cora', newPassphrase)

  it('takes the place of the old passphrase once it is whole', async () => {
    await store.close()
    await recover()
    await store.close()
    expect(keyring().pending).toBeUndefined()
    expect(await errorOf(store.unlock('panel', 'cora', passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', newPassphrase)
  })

  it('that the store refused leaves the old passphrase, and nobody let in', async () => {
    await failOn('memberKey')
    await store.close()
    expect(await errorOf(recover())).not.toBe('was not refused')
    expect(store.who).toBeNull()
    expect(keyring().pending).toHaveLength(1)
  })

  it('that stopped before the commit leaves the old passphrase and not the new one', async () => {
    await store.desk().vault.admit({ login: 'cora', name: 'Cora', title: '' }, newPassphrase)
    await stop()
    expect(await errorOf(store.unlock('panel', 'cora', newPassphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', passphrase)
    expect(keyring().pending).toBeUndefined()
  })

  it('that stopped after the commit leaves the new passphrase and not the old one', async () => {
    const before = keyring()
    await store.close()
    await recover()
    await store.close()
    write({ ...before, pending: keyring().members })
    expect(await errorOf(store.unlock('panel', 'cora', passphrase))).toEqual(wrong)
    await store.unlock('panel', 'cora', newPassphrase)
    expect(keyring().pending).toBeUndefined()
    expect(logins()).toEqual(['cora'])
  })
})

describe('setting up', () => {
  it('while a store is open is refused and closes nothing', async () => {
    await store.setUp('panel', setUpInput)
    expect(await errorOf(store.setUp('panel', setUpInput))).toEqual({ kind: 'notAllowed', why: 'exists' })
    expect((await store.call('panels.get', {})).ok).toBe(true)
  })

  it('that can’t be written while the demonstration is open leaves that open', async () => {
    await store.setUp('demonstration', setUpInput)
    mkdirSync(join(folder, 'swap.json.new'))
    expect(await errorOf(store.setUp('panel', setUpInput))).not.toBe('was not refused')
    expect((await store.call('panels.get', {})).ok).toBe(true)
    expect(store.status().panel.exists).toBe(false)
  })

  it('that was cut short before it was put in place may be done again, and what was there is kept', async () => {
    mkdirSync(join(folder, 'swap.json.new'))
    await errorOf(store.setUp('panel', setUpInput))
    rmSync(join(folder, 'swap.json.new'), { recursive: true })
    const { who } = await store.setUp('panel', setUpInput)
    expect(who.login).toBe('cora')
    const [kept = ''] = readdirSync(join(folder, 'kept'))
    expect(kept).toMatch(/^\d{8}T\d{6}Z-half-made$/)
    const [halfMade = ''] = readdirSync(join(folder, 'kept', kept))
    expect(readdirSync(join(folder, 'kept', kept, halfMade))).toContain('accord.db')
  })

  it('that was cut short while it was put in place is put in place at the next start', async () => {
    await store.setUp('panel', setUpInput)
    await store.close()
    // As it lies there between the two renames: the keys still in their own folder, and what was to be done written down.
    mkdirSync(join(folder, '.set-up-half'))
    renameSync(keyringFile(), join(folder, '.set-up-half', 'keyring.json'))
    rmSync(join(folder, 'backups', 'keyring.json'))
    writeFileSync(
      join(folder, 'swap.json'),
      JSON.stringify({ step: 'place', staged: '.set-up-half', kept: 'older' }),
    )
    store = new Store(folder)
    expect(store.status().panel).toMatchObject({ exists: true, troubled: null })
    expect((await store.unlock('panel', 'cora', passphrase)).login).toBe('cora')
    expect(readdirSync(folder).filter((name) => name.startsWith('.set-up') || name === 'swap.json')).toEqual(
      [],
    )
  })
})

describe('a store of which a part is missing or of no use', () => {
  const database = () => readFileSync(join(folder, 'accord.db'))
  const second = () => join(folder, 'backups', 'keyring.json')
  beforeEach(async () => {
    await store.setUp('panel', setUpInput)
    await store.close()
  })

  it.each([
    ['keys of nobody', () => write({ ...keyring(), members: [] })],
    ['keys that are not whole', () => writeFileSync(keyringFile(), '{"format":1,')],
    ['no keys', () => rmSync(keyringFile())],
  ])('with %s is never taken for an empty folder, and no set-up goes over it', async (_, spoil) => {
    rmSync(second())
    spoil()
    const before = database()
    expect(store.status().panel).toMatchObject({ exists: true, troubled: 'keyring', logins: [] })
    expect(await errorOf(store.setUp('panel', setUpInput))).toEqual({ kind: 'notAllowed', why: 'exists' })
    expect(database().equals(before)).toBe(true)
  })

  it('without its database says so, and no set-up goes over its keys', async () => {
    rmSync(join(folder, 'accord.db'))
    const before = readFileSync(keyringFile())
    expect(store.status().panel).toMatchObject({ exists: true, troubled: 'database' })
    expect(await errorOf(store.setUp('panel', setUpInput))).toEqual({ kind: 'notAllowed', why: 'exists' })
    expect(readFileSync(keyringFile()).equals(before)).toBe(true)
  })

  it.each([
    ['is missing', () => rmSync(keyringFile())],
    ['is cut short', () => writeFileSync(keyringFile(), '{"format":1,')],
    [
      'has one wrong byte in a wrapped key',
      () => {
        const text = readFileSync(keyringFile(), 'utf8')
        const at = text.indexOf('"wrapped": "') + '"wrapped": "'.length
        const other = text[at] === 'A' ? 'B' : 'A'
        writeFileSync(keyringFile(), text.slice(0, at) + other + text.slice(at + 1))
      },
    ],
  ])(
    'opens by the second copy of its keys where the first %s, and writes the first anew',
    async (_, spoil) => {
      const whole = readFileSync(keyringFile(), 'utf8')
      spoil()
      expect((await store.unlock('panel', 'cora', passphrase)).login).toBe('cora')
      expect(readFileSync(keyringFile(), 'utf8')).toBe(whole)
    },
  )

  it('has its second copy mended where that one is spoilt', async () => {
    writeFileSync(second(), 'nothing')
    await store.unlock('panel', 'cora', passphrase)
    expect(readFileSync(second(), 'utf8')).toBe(readFileSync(keyringFile(), 'utf8'))
  })
})
