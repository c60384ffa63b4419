import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const follow = `${tests}/actions/follow-through.test.ts`
const timeline = `${tests}/timeline/timeline.test.ts`
const scores = `${tests}/measures/measures.test.ts`
const files = `${tests}/measures/score-files.test.ts`

/** What may be said of actions and scores, and what a timeline says of them. */
export const followGuards: readonly Guard[] = [
  line(
    `${store}/actions/handlers.ts`,
    "    if (action.state !== 'open' && action.version === version) throw notAllowed('settled')\n",
    follow,
  ),
  line(
    `${store}/actions/handlers.ts`,
    "    if (dueOn < action.heldOn) throw invalid({ dueOn: 'before it was agreed' })\n",
    follow,
  ),
  line(
    `${store}/actions/handlers.ts`,
    "  if (!mayFollowUp(action, who)) throw notAllowed('othersAction')\n",
    follow,
  ),
  guard(
    `${store}/facts/select-actions.ts`,
    "eb.or([eb('meeting.panelId', '=', panelId), eb('meeting.panelId', 'is', null)])",
    "eb('meeting.id', 'is not', null)",
    `${tests}/actions/before.test.ts`,
  ),
  guard(`${store}/timeline/sources-of-actions.ts`, 'a."agreedDueOn", ', '', timeline),
  guard('shared/timeline.ts', '  goal: () => true,\n  score: () => true,\n', '', timeline),
  line(
    `${store}/measures/change-scores.ts`,
    "  if (said.takenOn < known.dateOfBirth) throw invalid({ takenOn: 'before they were born' })\n",
    scores,
  ),
  line(
    `${store}/measures/change-scores.ts`,
    "  if (taken.isHere(known, said)) throw invalid({ takenOn: 'one of this day is here already' })\n",
    scores,
  ),
  guard(
    'shared/rules/check-score.ts',
    'said.total !== null && said.total !== checked.scored.total',
    'false',
    scores,
  ),
  guard(`${store}/measures/place-scores.ts`, 'row.said.takenOn < place.dateOfBirth', 'false', files),
  guard(`${store}/measures/csv-cells.ts`, "delimiterOf(text) !== ','", 'false', files),
]
