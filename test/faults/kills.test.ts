import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BackupDesk } from '../../electron/store/backup/desk.ts'
import { newest } from '../../electron/store/migrations/migrate.ts'
import { openStore } from '../../electron/store/engine/open.ts'
import type { OpenStore } from '../../electron/store/kernel/open-store.ts'
import { Store } from '../../electron/store/app/service.ts'
import { verifyFolder } from '../../electron/documents/verify/verify.ts'
import { passphraseOf } from '../electron/store/meetings/panel-at-work.ts'
import '../support/cheap-passphrases.ts'
import { passphrase } from '../support/set-up-input.ts'
import { copyOf, makeBase, scratch } from './base.ts'
import type { Base } from './base.ts'
import { counts, patience } from './counts.ts'
import { report } from './figures.ts'
import { countOf, lookAt, spoiltBackups } from './look.ts'
import { olderStore, rowsOf } from './older-store.ts'
import { attendanceStates, importedRows, wordsOf } from './work.ts'
import type { Told, Work } from './work.ts'
import { runWorker } from './worker-process.ts'

const each = Math.ceil(counts.kills / 5)

const told = ({ caseId, meetingId, closedId, ids }: Base, folder: string, more = ''): Told => ({
  folder,
  caseId,
  meetingId,
  closedId,
  members: (['doctor', 'manager'] as const).map((name) => ({
    id: ids[name],
    passphrase: passphraseOf(name),
  })),
  more,
})

interface Kills {
  readonly what: Work
  readonly times: number
  /** A folder of its own for every kill, and what the worker is told. */
  readonly begin: () => Told
  /** What is wrong after one; empty: nothing. */
  readonly look: (told: Told, acknowledged: number) => Promise<readonly string[]>
  /** Milliseconds that its work takes; null: as long as one that is left alone. */
  readonly span?: number
}

/** Kills `times` workers, each at any moment of its work, and looks after each for what it had acknowledged. Answers what is wrong. */
async function kill({ what, times, begin, look, span }: Kills): Promise<readonly string[]> {
  const longest = span ?? (await runWorker(what, begin(), { killAfterMs: null })).ms
  const wrong: string[] = []
  let acknowledged = 0
  for (let n = 0; n < times; n += 1) {
    const one = begin()
    const ended = await runWorker(what, one, { killAfterMs: Math.random() * longest * 1.1 })
    acknowledged += ended.acknowledged
    wrong.push(...(await look(one, ended.acknowledged)))
    rmSync(one.folder, { recursive: true, force: true })
  }
  report(`kills in ${what}`, { kills: times, acknowledged, wrong: wrong.length })
  return wrong
}

const unless = (isRight: boolean, what: string): readonly string[] => (isRight ? [] : [what])

it(
  'loses no acknowledged change, and leaves nothing between, where the store is killed in its work',
  { timeout: patience },
  async () => {
    const base = await makeBase()
    const start = await lookAt(copyOf(base.folder), (db) => countOf(db, 'person'))
    const begin = () => told(base, copyOf(base.folder))
    expect(
      await kill({
        what: 'text',
        times: each,
        begin,
        span: 150,
        look: async ({ folder }, n) => {
          const { seen, faults, entries } = await lookAt(folder, async (_, store) => {
            const reply = await store.call('cases.get', { caseId: base.caseId })
            return reply.ok ? (reply.value as { case: { words: string } }).case.words : ''
          })
          const more = entries - start.entries
          return [
            ...faults,
            ...unless(more === n || more === n + 1, `${n} texts acknowledged, ${more} there`),
            ...unless(more === 0 || seen === wordsOf(more), 'another text'),
          ]
        },
      }),
    ).toEqual([])
    expect(
      await kill({
        what: 'attendance',
        times: each,
        begin,
        span: 150,
        look: async ({ folder, meetingId, members }, n) => {
          const { seen, faults, entries } = await lookAt(folder, (db) =>
            db
              .selectFrom('attendance')
              .select('state')
              .where('meetingId', '=', meetingId)
              .where('memberId', '=', members[0]?.id ?? '')
              .where('itemId', 'is', null)
              .executeTakeFirst(),
          )
          const more = entries - start.entries
          return [
            ...faults,
            ...unless(more === n || more === n + 1, `${n} acknowledged, ${more} there`),
            ...unless(seen?.state === attendanceStates[more % 4] || more === 0, 'another state'),
          ]
        },
      }),
    ).toEqual([])
    expect(
      await kill({
        what: 'signOff',
        times: each,
        begin,
        look: async ({ folder }, n) => {
          const { seen, faults } = await lookAt(folder, (db) => countOf(db, 'signOff'))
          return [...faults, ...unless(seen === n || seen === n + 1, `${n} signed, ${seen} there`)]
        },
      }),
    ).toEqual([])
    expect(
      await kill({
        what: 'import',
        times: each,
        begin: () => told(base, copyOf(base.folder), scratch()),
        look: async ({ folder }, n) => {
          const { seen, faults } = await lookAt(folder, (db) => countOf(db, 'person'))
          const all = seen === start.seen + importedRows
          return [...faults, ...unless(all || (n === 0 && seen === start.seen), `${seen} people after ${n}`)]
        },
      }),
    ).toEqual([])
  },
)

it('releases whole packs or none, and says what may have left', { timeout: patience }, async () => {
  const base = await makeBase(true)
  let hidden = 0
  expect(
    await kill({
      what: 'release',
      times: each,
      begin: () => told(base, copyOf(base.folder), scratch()),
      look: async ({ folder, more }, n) => {
        const { seen, faults } = await lookAt(folder, async (db) => ({
          announced: await db.selectFrom('departure').selectAll().execute(),
        }))
        hidden += readdirSync(more).filter((name) => name.startsWith('.accord-')).length
        const packs = ['health', 'social-care'].filter((side) => existsSync(join(more, side)))
        const verdicts = (await Promise.all(packs.map((side) => verifyFolder(join(more, side))))).flat()
        const spoilt = verdicts.filter(({ state }) => ['damaged', 'incomplete'].includes(state))
        return [
          ...faults,
          ...unless(spoilt.length === 0, `${spoilt.length} packs not whole`),
          ...unless(n === 0 || verdicts.length >= 4, `acknowledged, and ${verdicts.length} packs there`),
          ...unless(verdicts.length === 0 || seen.announced.length > 0, 'left without a line'),
        ]
      },
    }),
  ).toEqual([])
  report('hidden folders left by releases', { folders: hidden })
})

it('updates all the way or not at all', { timeout: patience }, async () => {
  const key = randomBytes(32)
  const older = scratch()
  await olderStore(older, key)
  expect(
    await kill({
      what: 'update',
      times: counts.killsEach,
      begin: () => ({ ...noIds, folder: copyOf(older), more: key.toString('hex') }),
      look: async ({ folder }) => {
        const store = await openStore(join(folder, 'accord.db'), key)
        try {
          return [
            ...unless(store.pragma('integrity_check') === 'ok', 'pages'),
            ...unless(store.pragma('user_version') === newest, 'version'),
            ...unless((await rowsOf(store)) === 300, 'rows'),
          ]
        } finally {
          await store.close()
        }
      },
    }),
  ).toEqual([])
})

const noIds = { caseId: '', meetingId: '', closedId: '', members: [] }

it('makes whole backups or none, and restores all or nothing', { timeout: patience }, async () => {
  const base = await makeBase()
  const start = await lookAt(copyOf(base.folder), async () => null)
  expect(
    await kill({
      what: 'backup',
      times: counts.killsEach,
      begin: () => told(base, copyOf(base.folder)),
      span: 600,
      look: async ({ folder }, n) => {
        const spoilt = await spoiltBackups(folder)
        const { faults, entries } = await lookAt(folder, async () => null)
        const more = entries - start.entries
        return [
          ...faults,
          ...spoilt,
          ...unless(more === n || more === n + 1, `${n} backed up, ${more} there`),
        ]
      },
    }),
  ).toEqual([])
  const changed = copyOf(base.folder)
  const store = new Store(changed)
  await store.unlock('panel', 'cora', passphrase)
  const { path } = await new BackupDesk(store, changed, null).make()
  await store.call('acronyms.add', { short: 'QZ', expansion: 'Since the backup', side: 'health' })
  await store.close()
  expect(
    await kill({
      what: 'restore',
      times: counts.killsEach,
      begin: () => told(base, copyOf(changed), path),
      look: async ({ folder }, n) => {
        // The next start ends what was begun.
        const { exists, troubled } = new Store(folder).status().panel
        if (!exists || troubled !== null) return ['no store']
        const look = (db: OpenStore['db']) => db.selectFrom('acronym').select('short').execute()
        const { seen, faults } = await lookAt(folder, look, true)
        const since = seen.some(({ short }) => short === 'QZ')
        const kept = join(folder, 'kept')
        const names = existsSync(kept) ? readdirSync(kept) : []
        const isKept = names.some((name) => existsSync(join(kept, name, 'accord.db')))
        return [
          ...faults,
          // As it was; or the backup, and what was there is kept.
          ...unless(since !== isKept, `${since ? 'as it was' : 'the backup'}, ${names.length} kept`),
          ...unless(n === 0 || isKept, 'acknowledged, and not restored'),
        ]
      },
    }),
  ).toEqual([])
})

it(
  'gives a store another key all the way or not at all, and loses nothing',
  { timeout: patience },
  async () => {
    const base = await makeBase()
    const start = await lookAt(copyOf(base.folder), (db) => countOf(db, 'person'))
    expect(
      await kill({
        what: 'rekey',
        times: counts.killsEach,
        begin: () => told(base, copyOf(base.folder)),
        look: async ({ folder }, n) => {
          const { exists, troubled } = new Store(folder).status().panel
          if (!exists || troubled !== null) return ['no store']
          const { seen, faults, entries } = await lookAt(folder, (db) => countOf(db, 'person'))
          const more = entries - start.entries
          const left = readdirSync(folder).filter((name) => name.startsWith('.new-key-'))
          return [
            ...faults,
            ...unless(seen === start.seen, `${seen} people`),
            ...unless(more === n || more === n + 1, `${n} acknowledged, ${more} entries more`),
            ...unless(more === 0 || existsSync(join(folder, 'kept')), 'what was there is not kept'),
            ...unless(left.length === 0, 'a copy is left'),
          ]
        },
      }),
    ).toEqual([])
  },
)
