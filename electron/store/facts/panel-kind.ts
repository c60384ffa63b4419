import { sql } from 'kysely'
import { panelKinds } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'

/** Beside whatever else is selected of `case`, so that a list asks nothing more: of the panel it is made ready for. */
export const ofPanelKind = sql<string | null>`(
  select json_extract("p"."terms", '$.kind') from "panel" as "p"
  where "p"."id" = coalesce("case"."panelId", (select min("id") from "panel")))`.as('panelKind')

/** Terms from before there were kinds say none. */
export const toKind = (kept: string | null): PanelKind =>
  panelKinds.find((kind) => kind === kept) ?? 'risk_enablement'
