import { PanelAuthority, PanelTerms, laterTerms } from '../../../shared/panels.ts'
import type { Member, Panel, PanelView } from '../../../shared/panels.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { agenciesBook, agencyNames, selectAgencies } from './select-agencies.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { memberOn, toMember } from './to-member.ts'

export const toPanel = (row: Row<'panel'>): Panel => ({
  id: row.id,
  name: row.name,
  authority: PanelAuthority.parse(row.authority),
  terms: PanelTerms.parse({ ...laterTerms, ...(JSON.parse(row.terms) as object) }),
  version: row.version,
})

/** The store's one panel. */
export async function selectPanel(db: ReadDb): Promise<Panel> {
  const row = await db.selectFrom('panel').selectAll().orderBy('id').executeTakeFirst()
  if (!row) throw notFound()
  return toPanel(row)
}

/** Everyone, also those no longer active, by name, as they and their agencies are called on any day; read once. */
export async function membersBook(db: ReadDb): Promise<(day: string) => Member[]> {
  const agenciesOn = await agenciesBook(db)
  const rows = await db.selectFrom('member').selectAll().orderBy('name').orderBy('id').execute()
  const earlier = await db.selectFrom('memberEarlier').selectAll().execute()
  const byMember = Map.groupBy(earlier, ({ memberId }) => memberId)
  return (day) => {
    const names = agencyNames(agenciesOn(day))
    return rows.map((row) => toMember(memberOn(row, byMember.get(row.id) ?? [], day), names))
  }
}

/** What is about a meeting asks for the meeting's day, so that it says what everybody was called then. */
export const selectMembers = async (db: ReadDb, day: string): Promise<Member[]> =>
  (await membersBook(db))(day)

export async function selectMember(db: ReadDb, memberId: string, day: string): Promise<Member> {
  const member = (await selectMembers(db, day)).find(({ id }) => id === memberId)
  if (!member) throw notFound()
  return member
}

export async function selectPanelView(db: ReadDb, today: string): Promise<PanelView> {
  const [panel, agencies, members] = [
    await selectPanel(db),
    await selectAgencies(db, today),
    await selectMembers(db, today),
  ]
  return { panel, ...agencies, members }
}
