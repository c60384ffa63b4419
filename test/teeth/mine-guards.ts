import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const owner = `${store}/actions/owner.ts`
const earlier = `${store}/migrations/0540-action-owners.ts`

const mine = `${tests}/today/mine.test.ts`
const waitingMarks = `${tests}/today/waiting-marks.test.ts`
const today: readonly Guard[] = [
  line(
    `${store}/meetings/move-items.ts`,
    '  if (moved.length !== chosen.size) throw notFound()\n',
    `${tests}/meetings/agenda.test.ts`,
  ),
  line(`${store}/today/my-actions.ts`, "    .where('action.ownerMemberId', '=', memberId)\n", mine),
  line(`${store}/today/my-actions.ts`, "    .where('ownerMemberId', '=', memberId)\n", mine),
  line(`${store}/today/my-cases.ts`, '    .where((eb) => worksOn(eb, name))\n', mine),
  line(`${store}/today/asked-views.ts`, '    .where((eb) => worksOn(eb, name))\n', mine),
  line(`${store}/today/asked-views.ts`, "    .where('meeting.heldOn', '>=', today)\n", mine),
  line(`${store}/facts/waiting-marks.ts`, "    .where('caseClosed', '=', (eb) => eb.lit(0))\n", waitingMarks),
  guard(`${store}/facts/waiting-marks.ts`, '.filter((kind) => fits(toWaiting(kind)))', '', waitingMarks),
  guard(
    `${store}/today/people-to-tell.ts`,
    'readyAt === null || (madeFrom ?? stands) !== stands',
    'true',
    mine,
  ),
  guard(
    `${store}/today/handlers.ts`,
    'isDriver ? await wholePanel(db, now, today) : nobodys',
    'await wholePanel(db, now, today)',
    mine,
  ),
  guard(
    `${store}/today/handlers.ts`,
    'isDriver ? signatures : signatures.filter(({ mine }) => mine)',
    'signatures',
    mine,
  ),
  guard(`${store}/today/handlers.ts`, 'isObserver ? { own: [], total: 0 } : ', '', mine),
]

const badge = 'test/electron/badge.test.ts'
const icon: readonly Guard[] = [
  guard('electron/badge.ts', ' && session === this.#session', '', badge),
  line('electron/badge.ts', '    clearTimeout(this.#timer)\n', badge),
  line('electron/badge.ts', '    if (count === this.#shown) return\n', badge),
  guard('electron/badge.ts', '.catch(() => null)', '', badge),
  guard(
    'electron/windows/show-badge.ts',
    "if (platform !== 'win32') return",
    '',
    'test/electron/windows/show-badge.test.ts',
  ),
]

const timeline = `${store}/timeline/select-timeline.ts`
const readers = `${tests}/timeline/readers.test.ts`
const timelines: readonly Guard[] = [
  guard(
    timeline,
    'selectHidden(db, readerOf(who), eyes[reader])',
    'selectHidden(db, readerOf(who))',
    readers,
  ),
  guard(timeline, "reader === 'person' ? cut.map(asPersonReads) : cut", 'cut', readers),
  guard(`${store}/timeline/held-from.ts`, 'told.has(`${person.id} ${reader}`)', 'true', readers),
  guard(timeline, 'found.slice(0, asked.limit)', 'found', `${tests}/timeline/timeline.test.ts`),
]

/** Whose something is, so that nobody is shown another's as their own. */
const chased = `${store}/actions/select-chasing.ts`
const chasing = `${tests}/actions/chasing.test.ts`
const handlers = `${store}/actions/handlers.ts`
const followed = `${tests}/actions/follow-through.test.ts`
const followThrough: readonly Guard[] = [
  guard(handlers, "outcome.trim() === ''", 'false', `${tests}/actions/actions.test.ts`),
  line(handlers, "    if (state === 'open') throw notAllowed('notEnded')\n", followed),
  line(handlers, "    if (action.state !== 'open') throw notAllowed('settled')\n", followed),
  guard(handlers, 'isLive(await selectMeeting(tx, action.meetingId))', 'false', followed),
  guard(handlers, 'action.agreedDueOn ?? action.dueOn', 'action.dueOn', followed),
  guard(`${store}/facts/select-actions.ts`, 'action.agreedDueOn ?? action.dueOn', 'action.dueOn', followed),
  guard(`${store}/actions/steps.ts`, 'at !== null && at > closedAt', 'at !== null', followed),
  guard(`${store}/actions/steps.ts`, "stateAt(versions, at) === 'open'", 'true', followed),
  guard(chased, 'selectHidden(db, readerOf(who), theirs)', 'selectHidden(db, readerOf(who))', chasing),
  guard(chased, ', ...idsOf(await selectKept(db, { side }))', '', chasing),
  guard(chased, 'text: take(text)', 'text', chasing),
]

const longestWaiting = `${tests}/today/longest-waiting.test.ts`

export const mineGuards: readonly Guard[] = [
  line(
    owner,
    "  if (!isTheirs) throw invalid({ ownerMemberId: 'no member of that name' })\n",
    `${tests}/actions/owner.test.ts`,
  ),
  guard(owner, 'ids.size === 1 && id !== undefined', 'id !== undefined', `${tests}/actions/owner.test.ts`),
  line(owner, '  if (ownerMemberId === null) return null\n', `${tests}/actions/owner.test.ts`),
  guard(owner, 'before?.ownerName === ownerName', 'false', `${tests}/actions/owner.test.ts`),
  guard(
    earlier,
    'count(distinct called."id") ${fitting}) = 1',
    'count(distinct called."id") ${fitting}) >= 1',
    `${tests}/migrations/0540-action-owners.test.ts`,
  ),
  ...today,
  ...icon,
  ...followThrough,
  ...timelines,
  guard(
    `${store}/releases/packs-of-meetings.ts`,
    'of await withRefusal(db, meetingIds)',
    'of [] as string[]',
    longestWaiting,
  ),
  guard(`${store}/today/oldest-cases.ts`, "'<',", "'>',", longestWaiting),
  guard(`${store}/today/oldest-cases.ts`, 'left > 0 ?', 'left > few ?', longestWaiting),
  guard(
    `${store}/migrations/1060-what-waits-longest.ts`,
    'after update of "caseId" on',
    'after update of "sentKey" on',
    longestWaiting,
  ),
]
