import { PanelAuthority, PanelTerms, laterTerms } from '../../../shared/panels.ts'
import type { Member, Panel, PanelView } from '../../../shared/panels.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { agenciesBook, agencyNames, selectAgencies } from './select-agencies.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { memberOn, toMember } from './to-member.ts'

const readTerms = onceAText(
  (text) => PanelTerms.parse({ ...laterTerms, ...(JSON.parse(text) as object) }),
  20,
)

export const toPanel = (row: Row<'panel'>): Panel => ({
  id: row.id,
  name: row.name,
  authority: PanelAuthority.parse(row.authority),
  terms: readTerms(row.terms),
  retiredAt: row.retiredAt,
  version: row.version,
})

/** The store's panels in the order in which they were opened, also those that meet no more. */
export const selectPanels = onceAQuery(async (db): Promise<[Panel, ...Panel[]]> => {
  const rows = await db.selectFrom('panel').selectAll().orderBy('id').execute()
  const [first, ...others] = rows.map(toPanel)
  if (!first) throw notFound()
  return [first, ...others]
})

/** The one that the store was set up for: the trail bears its id, and what is of no panel goes by its terms. */
export const selectFirstPanel = async (db: ReadDb): Promise<Panel> => (await selectPanels(db))[0]

type OfPanel = Pick<Row<'meeting'>, 'panelId'>

/** Of a meeting or a case, read once for many. */
export async function panelsBook(db: ReadDb): Promise<(of: OfPanel) => Panel> {
  const panels = await selectPanels(db)
  const byId = new Map(panels.map((panel) => [panel.id, panel]))
  return ({ panelId }) => byId.get(panelId ?? '') ?? panels[0]
}

/** Whose meeting it is, or which panel a case is made ready for; of no panel: the first. */
export const selectPanelOf = async (db: ReadDb, of: OfPanel): Promise<Panel> => (await panelsBook(db))(of)

/** Who sits on it, by member id. Two people at the front line sit for no panel: null, and anybody may. */
export async function selectSeated(db: ReadDb, { panelId }: OfPanel): Promise<ReadonlySet<string> | null> {
  if (panelId === null) return null
  const rows = await db.selectFrom('panelSeat').select('memberId').where('panelId', '=', panelId).execute()
  return new Set(rows.map(({ memberId }) => memberId))
}

/** Everyone, also those no longer active, by name, as they and their agencies are called on any day; read once. */
export const membersBook = onceAQuery(async (db): Promise<(day: string) => Member[]> => {
  const agenciesOn = await agenciesBook(db)
  const rows = await db.selectFrom('member').selectAll().orderBy('name').orderBy('id').execute()
  const earlier = await db.selectFrom('memberEarlier').selectAll().execute()
  const byMember = Map.groupBy(earlier, ({ memberId }) => memberId)
  return (day) => {
    const names = agencyNames(agenciesOn(day))
    return rows.map((row) => toMember(memberOn(row, byMember.get(row.id) ?? [], day), names))
  }
})

/** What is about a meeting asks for the meeting's day, so that it says what everybody was called then. */
export const selectMembers = async (db: ReadDb, day: string): Promise<Member[]> =>
  (await membersBook(db))(day)

export async function selectMember(db: ReadDb, memberId: string, day: string): Promise<Member> {
  const member = (await selectMembers(db, day)).find(({ id }) => id === memberId)
  if (!member) throw notFound()
  return member
}

export async function selectPanelView(db: ReadDb, today: string): Promise<PanelView> {
  const panels = await selectPanels(db)
  const seats = await db.selectFrom('panelSeat').select(['panelId', 'memberId']).orderBy('id').execute()
  const byPanel = Map.groupBy(seats, ({ panelId }) => panelId)
  return {
    panel: panels[0],
    panels: panels.map((panel) => ({
      ...panel,
      memberIds: (byPanel.get(panel.id) ?? []).map(({ memberId }) => memberId),
    })),
    ...(await selectAgencies(db, today)),
    members: await selectMembers(db, today),
  }
}
