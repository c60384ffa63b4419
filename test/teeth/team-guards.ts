import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const rolling = `${tests}/rolling-list`

/** Whom a team talks about, and when. */
export const teamGuards: readonly Guard[] = [
  line(
    `${store}/rolling-list/change-entries.ts`,
    "  if (which.length > 0) throw invalid({ caseIds: `on this list already: ${which.join(', ')}` })\n",
    rolling,
  ),
  guard(
    `${store}/rolling-list/change-entries.ts`,
    'if (closed.length > 0)',
    'if (closed.length > 99)',
    rolling,
  ),
  line(
    `${store}/rolling-list/change-entries.ts`,
    '  if (entry.offOn !== null) throw conflict(entry)\n',
    rolling,
  ),
  line(
    `${store}/rolling-list/change-entries.ts`,
    "    if (day < context.today) throw invalid({ dueOn: 'is in the past' })\n",
    rolling,
  ),
  guard(
    `${store}/person-parts/select-parts.ts`,
    'record.row.confirmed === 1 || bothSigned',
    'true',
    `${tests}/person-parts`,
  ),
  guard(
    `${store}/person-parts/select-parts.ts`,
    "if (terms.kind !== 'multidisciplinary_team')",
    'if (false)',
    `${tests}/person-parts`,
  ),
  line(
    `${store}/person-parts/select-parts.ts`,
    '    if (keptWhy(facts, reader) !== null) return []\n',
    `${tests}/person-parts`,
  ),
  line(`${store}/meetings/close-meeting.ts`, '  await followMeeting(tx, facts, context)\n', rolling),
  line(
    `${store}/contributions/change-contributions.ts`,
    "  if (onBehalf && !drivers.includes(who.role)) throw notAllowed('anothersWords')\n",
    `${tests}/contributions`,
  ),
  line(
    `${store}/contributions/change-contributions.ts`,
    "  if (!isWriter && !isTheirs) throw notAllowed('anothersWords')\n",
    `${tests}/contributions`,
  ),
  line(
    `${store}/contributions/change-contributions.ts`,
    "  if (row.itemId !== null) throw notAllowed('closed')\n",
    `${tests}/contributions`,
  ),
  line(
    `${store}/meetings/close-meeting.ts`,
    '  await settleContributions(tx, facts, context)\n',
    `${tests}/contributions`,
  ),
]
