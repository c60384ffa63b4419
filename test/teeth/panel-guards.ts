import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const several = `${tests}/panels/several.test.ts`
const confirmed = `${tests}/panels/confirmed.test.ts`

/** Whose meeting it is, who sits on it, and what nobody signs. */
export const panelGuards: readonly Guard[] = [
  line(
    `${store}/panels/change-panels.ts`,
    "  if ((await selectFirstPanel(tx)).id === panelId) throw notAllowed('firstPanel')\n",
    several,
  ),
  line(
    `${store}/panels/change-panels.ts`,
    "  if (live.length > 0) throw notAllowed('panelMeets')\n",
    several,
  ),
  line(
    `${store}/meetings/create-meeting.ts`,
    "  if (panel.retiredAt !== null) throw notAllowed('panelEnded')\n",
    several,
  ),
  line(
    `${store}/meetings/carry-item.ts`,
    "  if (to.panelId !== from.panelId) throw invalid({ toMeetingId: 'another panel’s meeting' })\n",
    several,
  ),
  line(`${store}/panels/seats.ts`, '  if (panel.version !== version) throw conflict(panel)\n', several),
  guard(`${store}/facts/attendance.ts`, '(seated === null || seated.has(id))', 'true', several),
  guard('shared/rules/asks-signatures.ts', 'lines > 0 ||', '', confirmed),
  guard(
    `${store}/facts/as-frozen.ts`,
    '  return decision.confirmed !== undefined',
    '  return true',
    confirmed,
  ),
  line(
    `${store}/room/read-back.ts`,
    "  if (!named) throw invalid({ chairId: 'name the chair who confirms it' })\n",
    confirmed,
  ),
  guard(
    `${store}/meetings/take-to.ts`,
    "item.caseId === null || decision?.verdict !== 'to_risk_panel'",
    'item.caseId === null',
    confirmed,
  ),
]
