import { dataGuards } from './data-guards.ts'
import { followGuards } from './follow-guards.ts'
import { formGuards } from './form-guards.ts'
import { appendOnly, guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'
import { mineGuards } from './mine-guards.ts'
import { figureGuards } from './figure-guards.ts'
import { searchGuards } from './search-guards.ts'
import { supportGuards } from './support-guards.ts'
import { amendmentGuards } from './amendment-guards.ts'
import { recallGuards } from './recall-guards.ts'
import { reviewGuards } from './review-guards.ts'
import { releaseGuards } from './release-guards.ts'
import { partGuards } from './part-guards.ts'
import { panelGuards } from './panel-guards.ts'
import { packGuards } from './pack-guards.ts'
import { teamGuards } from './team-guards.ts'
import { workGuards } from './work-guards.ts'

const pragmas = [
  ["['locking_mode', 'EXCLUSIVE', 'exclusive']", "['locking_mode', 'NORMAL', 'normal']"],
  ["['synchronous', 'FULL', 2]", "['synchronous', 'NORMAL', 1]"],
  ["['fullfsync', 'ON', 1]", "['fullfsync', 'OFF', 0]"],
  ["['checkpoint_fullfsync', 'ON', 1]", "['checkpoint_fullfsync', 'OFF', 0]"],
  ["['foreign_keys', 'ON', 1]", "['foreign_keys', 'OFF', 0]"],
  ["['recursive_triggers', 'ON', 1]", "['recursive_triggers', 'OFF', 0]"],
  ["['secure_delete', 'ON', 1]", "['secure_delete', 'OFF', 0]"],
  ["['trusted_schema', 'OFF', 0]", "['trusted_schema', 'ON', 1]"],
  ["['cell_size_check', 'ON', 1]", "['cell_size_check', 'OFF', 0]"],
] as const

const opening: readonly Guard[] = [
  ...pragmas.map(([text, instead]) =>
    guard(`${store}/engine/open.ts`, text, instead, `${tests}/engine/open.test.ts`),
  ),
  line(`${store}/engine/open.ts`, '    keepToOneself(path)\n', `${tests}/engine/open.test.ts`),
  guard(
    `${store}/engine/open.ts`,
    "raw.pragma('application_id', { simple: true }) !== applicationId",
    'false',
    `${tests}/engine/open.test.ts`,
  ),
  line(
    `${store}/migrations/migrate.ts`,
    "  if (version > (list.at(-1)?.number ?? 0)) throw storage('newer')\n",
    `${tests}/engine/open.test.ts`,
  ),
  line(
    `${store}/migrations/migration.ts`,
    '  if (twice) throw new Error(`Two migrations have the number ${twice.number}`)\n',
    `${tests}/migrations/migrations.test.ts`,
  ),
  guard(
    `${store}/migrations/migration.ts`,
    'list.toSorted((a, b) => a.number - b.number)',
    '[...list]',
    `${tests}/migrations/migrations.test.ts`,
  ),
  ...appendOnly('0010-panel.ts', ['audit', 'history']),
  ...appendOnly('0040-records.ts', ['record', 'signOff', 'signOffItem', 'sharingDecision', 'release']),
  ...appendOnly('0080-departures.ts', ['departure', 'departureEnd']),
  guard(
    `${store}/migrations/0710-proposals-taken-back.ts`,
    "for (const act of ['update', 'delete'])",
    'for (const act of [] as string[])',
    `${tests}/migrations/migrations.test.ts`,
  ),
  ...appendOnly('0470-deliveries.ts', ['delivery', 'deliveryPack', 'deliveryTakenBack', 'releasedOnWriting']),
]

const keeping: readonly Guard[] = [
  line(
    `${store}/app/rekey.ts`,
    "      if (!holders.has(entry.login) || isGone(entry)) return { ...entry, active: false, wrapped: '' }\n",
    `${tests}/app/rekey.test.ts`,
  ),
  guard(
    `${store}/keys/key-holders.ts`,
    "active === 1 && (role !== 'observer' || keepsKey === 1)",
    'active === 1',
    `${tests}/panels/observers.test.ts`,
  ),
  guard(
    `${store}/facts/who.ts`,
    'row && holdsKey(row)',
    'row && row.active === 1',
    `${tests}/panels/observers.test.ts`,
  ),
  line(`${store}/app/run-command.ts`, '      allow(op, who)\n', `${tests}/app/run-command.test.ts`),
  line('electron/answer.ts', '    allowFromOutside(op)\n', 'test/electron/answer.test.ts'),
  guard(
    `${store}/imports/previews.ts`,
    'preview?.memberId !== who.memberId',
    '!preview',
    `${tests}/imports/whose-preview.test.ts`,
  ),
  line(
    `${store}/panels/first-passphrase.ts`,
    "    if (passphrase !== undefined) throw invalid({ passphrase: 'nobody is given one by this' })\n",
    `${tests}/panels/observers.test.ts`,
  ),
  guard(
    `${store}/keys/pending-entries.ts`,
    'const known = await selectHolders(db)',
    "const known = new Set((await db.selectFrom('member').select('login').execute()).map((row) => row.login))",
    `${tests}/panels/observers.test.ts`,
  ),
  guard(
    `${store}/panels/first-passphrase.ts`,
    "return vault.admit({ login, name, title }, passphrase, 'anew')",
    'return vault.admit({ login, name, title }, passphrase)',
    `${tests}/panels/observers.test.ts`,
  ),
  line(
    `${store}/app/rekey.ts`,
    "  if (lacking.length > 0) throw notAllowed('membersFirst')\n",
    `${tests}/app/rekey.test.ts`,
  ),
  line(
    `${store}/app/rekey.ts`,
    '    rekeyCopy(path, session.storeKey, storeKey)\n',
    `${tests}/app/rekey.test.ts`,
  ),
  guard(
    `${store}/app/service.ts`,
    "      if (reply.ok && takesKeys.has(name)) await this.rekey('due')\n",
    '',
    `${tests}/app/rekey.test.ts`,
  ),
  line(
    `${store}/engine/keep-copy.ts`,
    "  if (existsSync(`${path}-wal`)) throw storage('in_use')\n",
    `${tests}/engine/update.test.ts`,
  ),
  line(`${store}/engine/keep-copy.ts`, '    await to.chmod(0o600)\n', `${tests}/engine/update.test.ts`),
  line(`${store}/engine/keep-copy.ts`, '    await check(unchecked)\n', `${tests}/engine/update.test.ts`),
  line(
    `${store}/backup/make-backup.ts`,
    '  if (hasBadPage(what.store.pages)) rememberDamage(what.folder, now.toISOString())\n',
    `${tests}/backup/read-through.test.ts`,
  ),
  guard(
    `${store}/engine/pages.ts`,
    'page.subarray(number === 1 ? saltBytes : 0, pageBytes - sumBytes)',
    'page.subarray(0, pageBytes - sumBytes)',
    `${tests}/backup/read-through.test.ts`,
  ),
  line(
    `${store}/backup/restore.ts`,
    "  if (examined.faults.length > 0) throw notAllowed('faults')\n",
    `${tests}/backup/backup.test.ts`,
  ),
  line(
    `${store}/backup/restore.ts`,
    "  if (present && present.storeId !== header.storeId) throw notAllowed('otherPanel')\n",
    `${tests}/backup/backup.test.ts`,
  ),
  guard(
    `${store}/backup/backup-file.ts`,
    "  if (hash.digest('hex') !== sha256) throw storage('damaged')\n",
    '',
    `${tests}/backup/backup.test.ts`,
  ),
  guard(
    `${store}/backup/backup-file.ts`,
    'if (sum === sumOf(header)) return header',
    'return header',
    `${tests}/backup/backup.test.ts`,
  ),
  line(
    `${store}/backup/check-store.ts`,
    "  if (!(await hasOurSchema(db, version))) faults.push('schema')\n",
    `${tests}/backup/backup.test.ts`,
  ),
  line(
    `${store}/backup/check-store.ts`,
    "  if (!(await checkTrail(db, { withNodes: version >= nodesSince })).sound) faults.push('trail')\n",
    `${tests}/backup/backup.test.ts`,
  ),
  line(
    `${store}/backup/at-the-door.ts`,
    '  if (!door.acceptOlder) throw conflict({ older })\n',
    `${tests}/backup/older-store.test.ts`,
  ),
  guard(
    `${store}/engine/acknowledged.ts`,
    'sum === sumOf(slot) ? slot : null',
    'slot',
    `${tests}/backup/older-store.test.ts`,
  ),
  line(
    `${store}/kernel/transact.ts`,
    '  store.acknowledged.count(size, at)\n',
    `${tests}/backup/older-store.test.ts`,
  ),
  guard(
    `${store}/backup/seen.ts`,
    'entry?.hash === seen.trail.hash',
    'entry',
    `${tests}/backup/older-store.test.ts`,
  ),
  guard(
    `${store}/keys/files.ts`,
    'sum === undefined || sum === sumOf(keyring) ? keyring : null',
    'keyring',
    `${tests}/keys/keyring-order.test.ts`,
    `${tests}/backup`,
    `${tests}/app/service.test.ts`,
  ),
]

const boundary: readonly Guard[] = [
  line('shared/check.ts', "  if (!may(op, who)) throw notAllowed('role')\n", 'test/electron/roles.test.ts'),
  line(
    'electron/caller.ts',
    "  if (!withinRate(contentsId)) throw notAllowed('rate')\n",
    'test/electron/answer.test.ts',
  ),
  line('electron/answer.ts', '    checkSize(input)\n', 'test/electron/answer.test.ts'),
  line('electron/answer.ts', '    checkCaller(caller)\n', 'test/electron/answer.test.ts'),
  guard(
    'electron/answer.ts',
    'op.written?.covers?.(parsed as never)',
    'false',
    'test/electron/answer.test.ts',
  ),
  line(
    'electron/answer.ts',
    "    if (caller.kind === 'wall' && !wallMay.includes(name as string)) throw notAllowed('sender')\n",
    'test/electron/answer.test.ts',
  ),
  guard(
    'shared/kernel/iso-date.ts',
    ".refine((text) => text.slice(0, 4) >= firstYear && text.slice(0, 4) <= lastYear, 'a year far away')",
    '',
    `${tests}/far-years.test.ts`,
  ),
  guard(`${store}/app/dispatch.ts`, '  if (kept.length > 0) cover(kept)\n', '', `${tests}/kept`),
  guard(
    `${store}/facts/kept-from.ts`,
    '  if (!watch.mayKeep()) return kept\n',
    '',
    `${tests}/kept/kept-up.test.ts`,
  ),
  guard(
    `${store}/kept/select-hidden.ts`,
    '  if (!watch.mayKeep()) return before ?? readAll(db)\n',
    '',
    `${tests}/kept/kept-up.test.ts`,
  ),
  guard(`${store}/engine/watch-tables.ts`, '  agreement: ofItem,\n', '', `${tests}/kept/kept-up.test.ts`),
  guard(`${store}/app/dispatch.ts`, '  readOnly(true)\n', '', `${tests}/app/queries-read-only.test.ts`),
  guard(
    `${store}/records/own-blocks.ts`,
    'withScoresOf(common, cutRecord(whole, facts, kept))',
    'whole',
    `${tests}/audiences/nothing-leaks.test.ts`,
  ),
  guard(
    `${store}/app/run-command.ts`,
    '(await withoutKept(tx, name, input, context)) as never',
    'input as never',
    `${tests}/audiences/cut.test.ts`,
  ),
  guard(
    `${store}/kept/guard-kept.ts`,
    'return byThemselves.has(operation) ? input : requireNoMarker(input)',
    'return input',
    `${tests}/audiences/cut.test.ts`,
  ),
  guard(
    `${store}/kept/cut-hidden.ts`,
    'return isOpen ? cut(value, at, key) : own.as(value)',
    'return cut(value, at, key)',
    `${tests}/kept`,
  ),
]

/** Each is taken out in turn by `npm run test:teeth`. */
export const guards: readonly Guard[] = [
  ...opening,
  ...keeping,
  ...boundary,
  ...workGuards,
  ...teamGuards,
  ...packGuards,
  ...panelGuards,
  ...partGuards,
  ...followGuards,
  ...searchGuards,
  ...mineGuards,
  ...figureGuards,
  ...supportGuards,
  ...amendmentGuards,
  ...recallGuards,
  ...releaseGuards,
  ...reviewGuards,
  ...dataGuards,
  ...formGuards,
]
