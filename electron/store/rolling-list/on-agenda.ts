import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const live = sql`('draft', 'open', 'in_progress')`

/** The case is on an agenda that is still to come, or in the room; `caseId`: the column of the statement round it. */
export const isOnAgenda = (
  caseId: 'rollingEntry.caseId' | 'case.id',
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from "agendaItem" as "coming" inner join "meeting" as "to" on "to"."id" = "coming"."meetingId"
  where "coming"."caseId" = ${sql.ref(caseId)} and "coming"."state" <> 'carried' and "to"."state" in ${live})`

/** A meeting of this panel decided about it once; another panel, or the front line, may have since. */
export const wasAtPanel = (caseId: 'case.id', panelId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from "decision" as "made" inner join "agendaItem" as "at" on "at"."id" = "made"."itemId"
  inner join "meeting" as "held" on "held"."id" = "at"."meetingId"
  where "made"."caseId" = ${sql.ref(caseId)} and ${sql.ref('made.verdict')} is not null and "held"."panelId" = ${panelId})`
