import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

/** What is kept from one question to the next, so that nothing is worked out twice: it may be neither stale nor another's. */
const onceAText = `${tests}/kernel/once-a-text.test.ts`
const keptUp = `${tests}/kept/kept-up.test.ts`
const topics = 'test/shared/topics.test.ts'
const kept: readonly Guard[] = [
  line(
    `${store}/engine/fold-log.ts`,
    "    raw.pragma('wal_autocheckpoint = 0')\n",
    `${tests}/engine/fold-log.test.ts`,
  ),
  line(
    `${store}/engine/fold-log.ts`,
    '    if (left > 0) return wait(left)\n',
    `${tests}/engine/fold-log.test.ts`,
  ),
  line(
    `${store}/kernel/last-used.ts`,
    '      if (kept.size > most && oldest !== undefined) kept.delete(oldest)\n',
    onceAText,
  ),
  line(`${store}/kernel/last-used.ts`, '      kept.delete(key)\n', onceAText),
  guard(`${store}/kernel/once-a-text.ts`, 'frozen(work(text))', 'work(text)', onceAText),
  line(
    `${store}/kept/select-hidden.ts`,
    '    for (const hidden of known.byReader.values()) hidden.put(id, one)\n',
    keptUp,
  ),
  guard(`${store}/kept/select-hidden.ts`, '`${reader} ${also}`', "'any'", keptUp),
  guard(
    'shared/topics.ts',
    "if (typeof id !== 'string') return null",
    "if (typeof id !== 'string') continue",
    topics,
  ),
  guard(
    'shared/topics.ts',
    'if (topics === null || shows === null) return true',
    'if (topics === null || shows === null) return false',
    topics,
  ),
]

const statements = `${tests}/engine/statements.test.ts`
const fill = `${tests}/engine/fill.test.ts`
const nodes = `${tests}/audit/nodes.test.ts`
const engine: readonly Guard[] = [
  line(
    `${store}/engine/statements.ts`,
    '      if (isReadOnly && !statement.readonly) throw writesInQuery()\n',
    statements,
  ),
  line(`${store}/engine/fill.ts`, '      putBack()\n', fill),
  line(`${store}/engine/fill.ts`, '      requireAllNamed(raw)\n', fill),
  guard(
    `${store}/kernel/nodes.ts`,
    "if (hash === undefined) throw storage('damaged')\n    return hash",
    'return hash ?? emptyRoot()',
    nodes,
  ),
  guard(`${store}/kernel/nodes.ts`, 'if (lefts.length === 0) return', 'if (lefts.length < 2) return', nodes),
]

/** Where cases stand in a list is kept by the database, which knows neither the day nor who reads. */
const places = `${tests}/cases/places.test.ts`
const placed = `${store}/migrations/1070-order-of-cases.ts`
const orders: readonly Guard[] = [
  ...["'reviewOn', ", "'heldOn'", "'referredOn'", ", 'dueOn'", ", 'openedAt'"].map((read) =>
    line(placed, read, places),
  ),
  guard(placed, 'and i."state" <> \'carried\'', '', places),
  guard(placed, "update: ['old', 'new']", "update: ['new']", places),
  guard(`${store}/cases/order-of-reader.ts`, 'nextWithoutPast(db, today)', 'none', places),
  guard(
    `${store}/cases/order-of-reader.ts`,
    'new Map(rows.map(({ caseId, since }) => [caseId, since]))',
    'none',
    places,
  ),
]

/** How many actions are owed is kept by the database, and of whom an agency is not to be told by the case. */
const owed = `${tests}/actions/owed.test.ts`
const counted = `${store}/migrations/1090-owed-by-day.ts`
const owing: readonly Guard[] = [
  guard(counted, "case when ${isUntold(caseId)} then ${caseId} else '' end", "''", owed),
  guard(
    counted,
    "['caseId', 'state', 'dueOn', 'ownerIsPerson', 'side']",
    "['state', 'dueOn', 'ownerIsPerson']",
    owed,
  ),
  guard(counted, "adds: [...ofRow('old', -1), ...ofRow('new', 1)]", "adds: ofRow('new', 1)", owed),
  guard(counted, 'on: `after update of "personId" on', 'on: `after update of "panelId" on', owed),
  guard(counted, 'on: `after update of "notToBeTold" on', 'on: `after update of "town" on', owed),
  guard(
    `${store}/actions/list-actions.ts`,
    'mostLookedUp + 1',
    'mostLookedUp',
    `${tests}/actions/list.test.ts`,
  ),
  line(`${store}/engine/cover-tables.ts`, "  'actionOwed',\n", owed, `${tests}/engine/cover-tables.test.ts`),
]

/** What is answered before any schema is read. */
const atDoor = 'test/electron/door.test.ts'
const door: readonly Guard[] = [
  line('electron/door.ts', '    checkCaller(caller)\n', atDoor),
  guard('electron/door.ts', " || caller.kind !== 'console' || !isNothing(input)", '', atDoor),
]

export const sizeGuards: readonly Guard[] = [...kept, ...engine, ...orders, ...owing, ...door]
