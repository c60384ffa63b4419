import { sql } from 'kysely'
import { panelKinds } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'

/** Beside whatever else is selected, so that a list asks nothing more: the store has one panel. */
export const ofPanelKind = sql<
  string | null
>`(select json_extract("terms", '$.kind') from "panel" limit 1)`.as('panelKind')

/** Terms from before there were kinds say none. */
export const toKind = (kept: string | null): PanelKind =>
  panelKinds.find((kind) => kind === kept) ?? 'risk_enablement'
