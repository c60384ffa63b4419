import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractDatabase } from '../../../../electron/store/backup/backup-file.ts'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { panelWithBackups, passphrase, refused, temporary } from './panel-with-backups.ts'

const backupsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.accord'))

describe('locking', () => {
  it('leaves a backup of a store that changed, and none of one that did not', async () => {
    const { folder, store, work } = await panelWithBackups()
    await work()
    await store.close()
    expect(backupsOf(folder)).toHaveLength(1)
    await store.unlock('panel', 'cora', passphrase)
    await store.close()
    expect(backupsOf(folder)).toHaveLength(1)
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('.making'))).toEqual([])
  })

  it('names no backup by the panel or a person, and keeps nothing readable in it', async () => {
    const { folder, store, work } = await panelWithBackups()
    await work(3)
    await store.close()
    const [name = ''] = backupsOf(folder)
    expect(name).toMatch(/^accord-backup-[0-9a-f]{8}-\d{8}T\d{6}Z-\d+\.accord$/)
    expect(readFileSync(join(folder, 'backups', name)).includes('Meaning')).toBe(false)
  })

  it('copies it to the second place, and costs nothing where that is not there', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    const stick = temporary()
    await desk.chooseSecond(stick)
    await work()
    await store.close()
    expect(readdirSync(stick).toSorted()).toEqual(backupsOf(folder).toSorted())
    await store.unlock('panel', 'cora', passphrase)
    rmSync(stick, { recursive: true })
    await work()
    await store.close()
    expect(backupsOf(folder)).toHaveLength(3)
    expect(desk.status().second).toMatchObject({ reachable: false })
  })

  it('closes all the same where no backup can be made, and makes the next', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    await work()
    rmSync(join(folder, 'backups'), { recursive: true })
    writeFileSync(join(folder, 'backups'), 'in the way')
    await store.close()
    rmSync(join(folder, 'backups'))
    mkdirSync(join(folder, 'backups'))
    await store.unlock('panel', 'cora', passphrase)
    await desk.make()
    expect(backupsOf(folder)).toHaveLength(1)
  })

  it('throws away what a killed Accord left of a backup, and nothing else', async () => {
    const { folder, store, work } = await panelWithBackups()
    await work()
    await store.close()
    const [whole = ''] = backupsOf(folder)
    const place = join(folder, 'backups')
    mkdirSync(join(place, '.making-aB3dEf'))
    writeFileSync(join(place, '.making-aB3dEf', 'accord.db'), 'half a store')
    writeFileSync(join(place, `${whole}.new`), 'half a backup')
    writeFileSync(join(place, 'notes.new'), 'somebody’s own')
    const before = readdirSync(place).filter((name) => !/^\.making-|\.accord\.new$/.test(name))
    await store.unlock('panel', 'cora', passphrase)
    expect(readdirSync(place).toSorted()).toEqual(before.toSorted())
    expect(before).toEqual(expect.arrayContaining([whole, 'notes.new']))
  })

  it('leaves no half copy at the second place', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    const stick = temporary()
    await desk.chooseSecond(stick)
    await store.close()
    const [whole = ''] = backupsOf(folder)
    const another = whole.replace(/[0-9a-f]{8}/, '00000000')
    for (const name of [whole, another]) writeFileSync(join(stick, `${name}.new`), 'half a backup')
    await store.unlock('panel', 'cora', passphrase)
    await work()
    await store.close()
    expect(readdirSync(stick).filter((name) => name.endsWith('.new'))).toEqual([`${another}.new`])
  })

  it('refuses a second place inside the store’s own folder', async () => {
    const { folder, desk } = await panelWithBackups()
    mkdirSync(join(folder, 'inside'))
    expect(await refused(() => desk.chooseSecond(join(folder, 'inside')))).toMatchObject({ kind: 'invalid' })
    expect(desk.status().second).toBeNull()
  })
})

describe('restoring', () => {
  it('puts a backup back, says what it lacks, keeps the present store, and can be undone', async () => {
    const { folder, store, desk, work, entries } = await panelWithBackups()
    await work(2)
    const { path } = await desk.make()
    const then = await entries()
    await work(5)
    await store.close()
    desk.chooseFile(path)
    expect(await desk.examine({ login: 'cora', passphrase })).toMatchObject({
      faults: [],
      entries: then,
      lacks: { entries: 5 },
      replaces: true,
    })
    desk.restore()
    const [kept = ''] = readdirSync(join(folder, 'kept'))
    expect(kept).toMatch(/-before-restore$/)
    await store.unlock('panel', 'cora', passphrase)
    // One more: the trail says that it was restored.
    expect(await entries()).toBe(then + 1)
    expect(desk.status().restored).toMatchObject({ lacks: 5, canUndo: true })
    await desk.undo()
    await store.unlock('panel', 'cora', passphrase)
    expect(await entries()).toBe(then + 5 + 1)
    expect(desk.status().restored).toMatchObject({ undone: true, canUndo: false })
  })

  it('works on a new computer with the printed recovery key alone', async () => {
    const { desk, store, work, entries, recoveryKey } = await panelWithBackups()
    await work(3)
    const size = await entries()
    const stick = join(temporary(), 'b.accord')
    await desk.save(stick)
    await store.close()
    const folder = temporary()
    const other = new Store(folder, null)
    const there = new BackupDesk(other, folder, null)
    expect(there.chooseFile(stick).logins.map(({ login }) => login)).toEqual(['cora'])
    expect(await there.examine({ recoveryKey })).toMatchObject({ faults: [], lacks: null, replaces: false })
    there.restore()
    await other.unlockWithRecovery('panel', recoveryKey, 'cora', 'a quite different phrase')
    const reply = await other.call('audit.head', {})
    // Restored, and renewed by recovery.
    expect(reply).toMatchObject({ ok: true, value: { size: size + 3 } })
    await other.close()
  })

  it('refuses a backup with a byte changed anywhere, and touches nothing', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    await work()
    const { path } = await desk.make()
    await store.close()
    const whole = readFileSync(path)
    const before = readFileSync(join(folder, 'accord.db'))
    const spoilt = join(temporary(), 'spoilt.accord')
    const places = [
      0,
      5,
      40,
      200,
      Math.floor(whole.length / 3),
      Math.floor(whole.length / 2),
      whole.length - 1,
    ]
    for (const place of places) {
      const bytes = Buffer.from(whole)
      bytes[place] = (bytes[place] ?? 0) ^ 1
      writeFileSync(spoilt, bytes)
      // Before SQLite looks at it: bytes that nothing is kept in count as well.
      expect(() => extractDatabase(spoilt, join(temporary(), 'taken.db'))).toThrow('storage')
      expect(
        await refused(async () => {
          desk.chooseFile(spoilt)
          await desk.examine({ login: 'cora', passphrase })
        }),
      ).toMatchObject({ kind: 'storage' })
    }
    writeFileSync(spoilt, whole.subarray(0, whole.length - 4096))
    desk.chooseFile(spoilt)
    expect(await refused(() => desk.examine({ login: 'cora', passphrase }))).toEqual({
      kind: 'storage',
      why: 'damaged',
    })
    expect(readFileSync(join(folder, 'accord.db')).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('.restore'))).toEqual([])
  })

  it.each([
    ['a trigger was taken out', 'drop trigger record_no_update', 'schema'],
    ['a trigger was put in', `create trigger more after insert on acronym begin select 1; end`, 'schema'],
    ['an entry of the trail was changed', `update audit set operation = 'x' where seq = 1`, 'trail'],
    ['the last entries of the trail were cut off', 'delete from audit where seq > 1', 'trail'],
  ])('never puts in place a backup of a store in which %s', async (_, sql, fault) => {
    const { store, desk, work } = await panelWithBackups()
    await work(2)
    const { db } = store.desk().store
    const { CompiledQuery } = await import('kysely')
    if (sql.includes('audit'))
      for (const act of ['update', 'delete'])
        await db.executeQuery(CompiledQuery.raw(`drop trigger audit_no_${act}`))
    await db.executeQuery(CompiledQuery.raw(sql))
    const stick = join(temporary(), 'b.accord')
    await desk.save(stick)
    await store.close()
    desk.chooseFile(stick)
    const { faults } = await desk.examine({ login: 'cora', passphrase })
    expect(faults).toContain(sql.includes('delete') ? 'schema' : fault)
    expect(await refused(() => desk.restore())).toEqual({ kind: 'notAllowed', why: 'faults' })
  })

  it('refuses another panel’s backup, a wrong passphrase, a file that is none, and a store that is open', async () => {
    const { folder, store, desk, work } = await panelWithBackups()
    const other = await panelWithBackups()
    await work()
    const foreign = (await other.desk.make()).path
    const own = (await desk.make()).path
    desk.chooseFile(own)
    expect(await refused(() => desk.examine({ login: 'cora', passphrase }))).toEqual({
      kind: 'storage',
      why: 'in_use',
    })
    await store.close()
    desk.chooseFile(foreign)
    expect(await refused(() => desk.examine({ login: 'cora', passphrase }))).toEqual({
      kind: 'notAllowed',
      why: 'otherPanel',
    })
    desk.chooseFile(own)
    expect(
      await refused(() => desk.examine({ login: 'cora', passphrase: 'allotment by the river' })),
    ).toEqual({
      kind: 'notAllowed',
      why: 'passphrase',
    })
    expect(await refused(() => desk.chooseFile(join(folder, 'accord.db')))).toEqual({
      kind: 'storage',
      why: 'foreign',
    })
    expect(await refused(() => desk.restore())).toEqual({ kind: 'notFound' })
  })

  it('brings back a store whose file is gone, with nothing else there', async () => {
    const { folder, store, desk, work, entries } = await panelWithBackups()
    await work(2)
    const size = await entries()
    await store.close()
    rmSync(join(folder, 'accord.db'))
    expect(store.status().panel.troubled).toBe('database')
    const [latest] = desk.known()
    desk.chooseKnown(latest?.name ?? '')
    await desk.examine({ login: 'cora', passphrase })
    desk.restore()
    await store.unlock('panel', 'cora', passphrase)
    expect(await entries()).toBe(size + 1)
  })
})

describe('a store whose keys are lost in both places', () => {
  it('is opened with the printed recovery key by way of a backup', async () => {
    const { folder, store, recoveryKey, work, entries } = await panelWithBackups()
    await work()
    const size = await entries()
    await store.close()
    rmSync(join(folder, 'keyring.json'))
    rmSync(join(folder, 'backups', 'keyring.json'))
    expect(store.status().panel).toMatchObject({ troubled: 'keyring', logins: [{ login: 'cora' }] })
    await store.unlockWithRecovery('panel', recoveryKey, 'cora', 'a quite different phrase')
    expect(await entries()).toBe(size + 2)
    await store.close()
    expect(existsSync(join(folder, 'keyring.json'))).toBe(true)
    expect(statSync(join(folder, 'keyring.json')).mode & 0o077).toBe(0)
    await store.unlock('panel', 'cora', 'a quite different phrase')
  })
})
