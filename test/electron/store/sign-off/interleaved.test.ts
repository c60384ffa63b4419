import fc from 'fast-check'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dispatch } from '../../../../electron/store/app/dispatch.ts'
import type { Desk } from '../../../../electron/store/kernel/desk.ts'
import { canonicalJson, sha256Hex } from '../../../../electron/proof/jcs.ts'
import { wordsOf } from '../../../../electron/store/amendments/words-of.ts'
import { renewSigningKey } from '../../../../electron/store/keys/signing-key.ts'
import { transact } from '../../../../electron/store/kernel/transact.ts'
import type { DecisionRecord, Statement } from '../../../../shared/records.ts'
import type { Reply } from '../../../../shared/kernel/reply.ts'
import { passphraseOf, seats } from '../meetings/panel-at-work.ts'
import { isOften } from '../often.ts'
import { signatureOf } from './sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'
import { checkOf } from '../../../support/sound.ts'

type Ready = Awaited<ReturnType<typeof toSign>>
type Seen = Awaited<ReturnType<typeof signatureOf>>

/** `npm run test:often` does a thousand. */
const times = isOften ? 1000 : 120
const perPanel = 50
/** More than a signing has; the test says when that is no longer so. */
const mostAwaits = 130

/** The desk of a slower computer: `turn` is called, and waited for, at every await of what runs on it. */
function slowDesk(desk: Desk, turn: () => Promise<void>): Desk {
  const db = desk.store.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await turn()
      return result
    },
  })
  const rootKey: Desk['vault']['rootKey'] = async (login, passphrase) => {
    await turn()
    const root = await desk.vault.rootKey(login, passphrase)
    await turn()
    return root
  }
  return { ...desk, store: { ...desk.store, db }, vault: { ...desk.vault, rootKey } }
}

const latestOf = (desk: Desk) =>
  desk.store.db
    .selectFrom('record')
    .selectAll()
    .orderBy('recordVersion', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** Reads nothing by an operation: a query shuts the store to writers while it runs. */
async function amend(desk: Desk, reasons: string): Promise<Reply<unknown>> {
  const { id: recordId, recordVersion, decisionJson } = await latestOf(desk)
  const words = { ...wordsOf(JSON.parse(decisionJson) as DecisionRecord), reasons }
  return dispatch(desk, 'amendments.make', { recordId, recordVersion, reason: 'A word was wrong.', words })
}

/** What somebody else may do meanwhile. */
const acts: Readonly<Record<string, (ready: Ready, desk: Desk, seen: Seen) => Promise<unknown>>> = {
  'corrects the record': (_ready, desk) => amend(desk, `Corrected meanwhile, ${performance.now()}.`),
  'signs for the other agency': ({ panel }, desk, seen) =>
    dispatch(desk, 'signOff.sign', {
      ...seen,
      memberId: panel.ids.manager,
      passphrase: passphraseOf('manager'),
      draftSha256: null,
    }),
  'signs as the same member': (_ready, desk, seen) => dispatch(desk, 'signOff.sign', seen),
  'declines as the same member': (_ready, desk, { draftSha256: _draft, ...seen }) =>
    dispatch(desk, 'signOff.decline', { ...seen, reason: 'Not like this.' }),
  'renews the member’s key': async ({ panel }, desk) => {
    const root = await desk.vault.rootKey(seats.doctor.login, passphraseOf('doctor'))
    await transact(desk, {
      operation: 'session.unlockWithRecovery',
      about: panel.ids.doctor,
      run: (tx, { at }) => renewSigningKey(tx, panel.ids.doctor, root, at),
    })
  },
}

async function signWhile(ready: Ready, act: string, atAwait: number) {
  const desk = ready.panel.store.desk()
  const seen = await signatureOf(ready.panel, ready.meetingId, 'doctor')
  let [awaits, other] = [0, null as Promise<unknown> | null]
  const start = () => (other ??= acts[act]?.(ready, desk, seen) ?? Promise.resolve())
  const reply = await dispatch(
    slowDesk(desk, async () => {
      // Inside the transaction the other waits for its end, so that it is not waited for.
      if (awaits++ === atAwait) await Promise.race([start(), wait(8)])
    }),
    'signOff.sign',
    seen,
  )
  await start()
  return { reply, seen, awaits }
}

/** Every statement of the doctor's, by the act that it belongs to. */
async function signedActs({ panel }: Ready) {
  const { db } = panel.store.desk().store
  const rows = await db
    .selectFrom('signOff')
    .selectAll()
    .where('memberId', '=', panel.ids.doctor)
    .where('kind', '<>', 'declined')
    .orderBy('id')
    .execute()
  return [...Map.groupBy(rows, ({ at }) => at)].map(([at, act]) => ({
    at,
    statements: act.map(({ statementJson }) => JSON.parse(statementJson) as Statement),
  }))
}

const digestOf = (statements: readonly Statement[]): string =>
  sha256Hex(canonicalJson(statements.map((one) => ({ ...one, claimedAt: '', auditHead: '' }))))

/** The version that stood when an act was done. */
async function versionAt({ panel }: Ready, at: string): Promise<number | undefined> {
  const rows = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select(['recordVersion', 'frozenAt'])
    .execute()
  return Math.max(...rows.filter(({ frozenAt }) => frozenAt < at).map(({ recordVersion }) => recordVersion))
}

const refusals = [
  expect.objectContaining({ kind: 'conflict' }),
  { kind: 'notAllowed', why: 'alreadySigned' },
  { kind: 'notAllowed', why: 'signature' },
]
const renewal = 'renews the member’s key'

/** Beside those: a key that came meanwhile waits for the other agency. */
const refusedAs = (act: string): readonly unknown[] =>
  act === renewal ? [...refusals, { kind: 'notAllowed', why: 'keyWaits' }] : refusals

/** The other agency has confirmed the key that an earlier act made. */
async function confirmKeys({ panel }: Ready): Promise<void> {
  const { keys } = await panel.call('authority.list', {})
  for (const { memberId, keySha256, confirmers } of keys) {
    const by = confirmers.find(({ memberId: id }) => id === panel.ids.manager)
    if (!by) throw new Error('the other agency has nobody who may confirm it')
    const { login, side } = seats.manager
    const as = { memberId: by.memberId, login, name: by.name, role: 'signatory', side } as const
    await panel.replyTo('panels.keepPassphrase', {}, as)
    expect(await panel.replyTo('authority.confirmKey', { memberId, keySha256 }, as)).toMatchObject({
      ok: true,
    })
  }
}

async function checkOne(ready: Ready, act: string, atAwait: number): Promise<number> {
  await amend(ready.panel.store.desk(), `As it reads now, ${performance.now()}.`)
  const before = await signedActs(ready)
  const { reply, seen, awaits } = await signWhile(ready, act, atAwait)
  const made = (await signedActs(ready)).slice(before.length)
  // At most one of the two signed, and what is signed is what was seen, letter by letter.
  expect(made.length).toBeLessThanOrEqual(1)
  for (const { at, statements } of made) {
    expect(digestOf(statements)).toBe(seen.draftSha256)
    expect(statements.at(-1)?.items[0]?.recordVersion).toBe(await versionAt(ready, at))
  }
  expect([null, ...refusedAs(act)]).toContainEqual(reply.ok ? null : reply.error)
  expect(made).toHaveLength(reply.ok || act === 'signs as the same member' ? 1 : 0)
  if (act === renewal) await confirmKeys(ready)
  return awaits
}

test('nobody signs what they did not see, whoever writes at whichever await, hundreds of times', async () => {
  let most = 0
  const where = fc.record({ act: fc.constantFrom(...Object.keys(acts)), atAwait: fc.nat(mostAwaits) })
  const all = fc.sample(where, { numRuns: times, seed: 20261129 })
  for (let from = 0; from < times; from += perPanel) {
    const ready = await toSign()
    for (const { act, atAwait } of all.slice(from, from + perPanel))
      most = Math.max(most, await checkOne(ready, act, atAwait))
    const { db } = ready.panel.store.desk().store
    // A key and a record are held in the trail by the act that makes them, and have its time.
    const held = ['signingKey.made', 'record.fixed']
    const acts = db.selectFrom('audit').select('at').where('operation', 'not in', held)
    const trail = await acts.orderBy('seq').execute()
    expect(trail.map(({ at }) => at)).toEqual([...new Set(trail.map(({ at }) => at))].toSorted())
    expect((await checkOf(ready.panel)).sound).toBe(true)
    await ready.panel.store.close()
  }
  // Every await of signing was tried.
  expect(most).toBeLessThanOrEqual(mostAwaits)
  expect(most).toBeGreaterThan(10)
}, 600_000)
