import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ReadDb } from '../kernel/schema.ts'
import { selectFirstPanel } from './select-panel.ts'

/** A case is a panel's that it is made ready for, and a team's on whose list its person is; the first has the others. */
export type OfPanel = (caseRow: 'case') => RawBuilder<boolean>

/** Whether the case of the statement round it is this panel's; asked for once, before the statement. */
export async function isOfPanel(db: ReadDb, panelId: string): Promise<OfPanel> {
  const isFirst = (await selectFirstPanel(db)).id === panelId
  return (caseRow) => {
    const one = sql.ref(`${caseRow}.id`)
    const onList = sql`exists (select 1 from "rollingEntry" as "kept" where "kept"."caseId" = ${one}
      and "kept"."offOn" is null and "kept"."panelId" = ${panelId})`
    const onNone = sql`not exists (select 1 from "rollingEntry" as "kept" where "kept"."caseId" = ${one}
      and "kept"."offOn" is null)`
    const own = sql.ref(`${caseRow}.panelId`)
    return isFirst
      ? sql<boolean>`(${own} = ${panelId} or ${onList} or (${own} is null and ${onNone}))`
      : sql<boolean>`(${own} = ${panelId} or ${onList})`
  }
}
