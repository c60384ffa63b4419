import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { dispatch } from '../../../electron/store/app/dispatch.ts'
import { Store } from '../../../electron/store/app/service.ts'
import type { Call, OpName, Output } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Role } from '../../../shared/kernel/op.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { AppError, Reply } from '../../../shared/kernel/reply.ts'
import type { SetUp, Who } from '../../../shared/session.ts'
import '../../support/cheap-passphrases.ts'
import { passphrase, setUpInput } from '../../support/set-up-input.ts'

// Every table's type, for all the tests that name one.
export type * from '../../../electron/store/app/tables.ts'

export { passphrase, setUpInput }

export interface TestStore {
  readonly store: Store
  readonly dataDir: string
  readonly coordinator: Who
  /** Runs an operation as the coordinator; a refusal is thrown as a Failure. */
  readonly call: <N extends OpName>(name: N, input: Call<N>) => Promise<Output<N>>
  /** Runs it as anybody, and gives back the reply. `now` moves the clock. */
  readonly replyTo: (name: string, input: unknown, as?: Partial<Who>, now?: Date) => Promise<Reply<unknown>>
}

/** Terms that stay as they are, whatever a new panel starts with: one list, three standing items. */
async function agreeOnTerms(store: Store): Promise<void> {
  const { db } = store.desk().store
  const { id, terms } = await db.selectFrom('panel').select(['id', 'terms']).executeTakeFirstOrThrow()
  const agreed = {
    ...(JSON.parse(terms) as object),
    signOffDaysAfter: 5,
    sections: [],
    businessItems: [
      { title: 'Welcome, apologies and interests', minutes: 5, place: 'start' },
      { title: 'Actions from last time', minutes: 10, place: 'start' },
      { title: 'Any urgent matters', minutes: 5, place: 'end' },
    ],
  }
  await db
    .updateTable('panel')
    .set({ terms: JSON.stringify(agreed) })
    .where('id', '=', id)
    .execute()
}

const longAgo = new Date('2020-01-01T09:00:00Z')

export interface TestClock {
  readonly now?: Date | (() => Date)
}

interface SetUpStore {
  readonly coordinator: Who
  /** What was on disk once it was closed, by path within its folder. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** By what was given, for as long as this process runs: written out and opened, a migrated store is there sooner than made. */
const madeBefore = new Map<string, Promise<SetUpStore>>()

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'accord-test-'))

async function setUpOnce(given: Partial<SetUp>): Promise<SetUpStore> {
  const dataDir = newFolder()
  const store = new Store(dataDir)
  const { who: coordinator } = await store.setUp('panel', { ...setUpInput, ...given }, longAgo)
  await agreeOnTerms(store)
  await store.close()
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(dataDir, path), readFileSync(path)] as const)
  rmSync(dataDir, { recursive: true, force: true })
  return { coordinator, files: new Map(files) }
}

function setUpStore(given: Partial<SetUp>): Promise<SetUpStore> {
  const name = JSON.stringify(given)
  const made = madeBefore.get(name) ?? setUpOnce(given)
  madeBefore.set(name, made)
  return made
}

function writeOut(files: SetUpStore['files'], folder: string): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/**
 * A real encrypted store in a temporary folder, with the real migrations; gone when the test ends. It was set up long
 * ago. Time never goes back in a store: a test whose clock says something earlier than now gives its first `now` here.
 */
export async function openTestStore({
  now: start,
  ...given
}: TestClock & Partial<SetUp> = {}): Promise<TestStore> {
  const { coordinator, files } = await setUpStore(given)
  const dataDir = newFolder()
  writeOut(files, dataDir)
  const store = new Store(dataDir)
  const { member, passphrase: own } = { ...setUpInput, ...given }
  await store.unlock('panel', member.login, own)
  onTestFinished(async () => {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const replyTo: TestStore['replyTo'] = (
    name,
    input,
    as = {},
    now = typeof start === 'function' ? start() : start,
  ) =>
    store.exclusively(async () => {
      const desk = { ...store.desk(), who: { ...coordinator, ...as }, ...(now ? { now } : {}) }
      const reply = await dispatch(desk, name, input)
      await store.settleMembers()
      return reply
    })
  return {
    store,
    dataDir,
    coordinator,
    replyTo,
    call: async (name, input) => {
      const reply = await replyTo(name, input)
      if (!reply.ok) throw new Failure(reply.error)
      return reply.value as never
    },
  }
}

/** Someone who is not in the store: for what a role may and may not do. */
export const someone = (role: Role): Who => ({
  memberId: newId(),
  login: role,
  name: role,
  role,
  side: 'health',
})

/** The error of an operation that must be refused. */
export async function refusal(reply: Promise<Reply<unknown>>): Promise<AppError> {
  const answer = await reply
  if (answer.ok) throw new Error('was not refused')
  return answer.error
}
