import { PanelAuthority, PanelTerms, laterTerms } from '../../../shared/panels.ts'
import type { Agency, Member, Panel, PanelView } from '../../../shared/panels.ts'
import { notFound } from '../../../shared/reply.ts'
import type { Side } from '../../../shared/text.ts'
import type { ReadDb, Row } from '../schema.ts'
import { toAgency, toMember } from './to-member.ts'

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

export async function selectAgencies(db: ReadDb): Promise<Readonly<Record<Side, Agency>>> {
  const rows = (await db.selectFrom('agency').selectAll().execute()).map(toAgency)
  const [health, socialCare] = (['health', 'socialCare'] as const).map((side) =>
    rows.find((row) => row.side === side),
  )
  if (!health || !socialCare) throw notFound()
  return { health, socialCare }
}

export const agencyNames = (agencies: Readonly<Record<Side, Agency>>): Readonly<Record<Side, string>> => ({
  health: agencies.health.name,
  socialCare: agencies.socialCare.name,
})

/** Everyone, also those no longer active, by name. */
export async function selectMembers(db: ReadDb): Promise<Member[]> {
  const names = agencyNames(await selectAgencies(db))
  const rows = await db.selectFrom('member').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map((row) => toMember(row, names))
}

export async function selectMember(db: ReadDb, memberId: string): Promise<Member> {
  const names = agencyNames(await selectAgencies(db))
  const row = await db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()
  if (!row) throw notFound()
  return toMember(row, names)
}

export async function selectPanelView(db: ReadDb): Promise<PanelView> {
  const [panel, agencies, members] = [
    await selectPanel(db),
    await selectAgencies(db),
    await selectMembers(db),
  ]
  return { panel, ...agencies, members }
}
