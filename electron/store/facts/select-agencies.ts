import { namingOn } from '../../../shared/agencies.ts'
import type { Naming } from '../../../shared/agencies.ts'
import type { Agency } from '../../../shared/panels.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import type { ReadDb } from '../kernel/schema.ts'

export type Agencies = Readonly<Record<Side, Agency>>

/** Of both agencies, health first, the latest first. */
export async function selectNamings(db: ReadDb): Promise<(Naming & { readonly agencyId: string })[]> {
  const rows = await db
    .selectFrom('agencyNaming')
    .innerJoin('agency', 'agency.id', 'agencyNaming.agencyId')
    .selectAll('agencyNaming')
    .select('agency.side')
    .execute()
  return rows.toSorted(
    (a, b) => sides.indexOf(a.side) - sides.indexOf(b.side) || ((a.fromOn ?? '') < (b.fromOn ?? '') ? 1 : -1),
  )
}

export const toNaming = ({
  agencyId: _agencyId,
  ...naming
}: Naming & { readonly agencyId: string }): Naming => naming

/** Both agencies as they are called on any day; read once for many days. */
export const agenciesBook = onceAQuery(async (db): Promise<(day: string) => Agencies> => {
  const namings = Map.groupBy(await selectNamings(db), ({ side }) => side)
  const on = (side: Side, day: string): Agency => {
    const naming = namingOn(namings.get(side) ?? [], day)
    if (!naming) throw notFound()
    const { agencyId: id, name, odsCode, abbreviation } = naming
    return { id, side, name, odsCode, abbreviation }
  }
  return (day) => ({ health: on('health', day), socialCare: on('socialCare', day) })
})

/**
 * Both agencies as they are called on `day`. What is about a meeting (room, papers, record, minutes, letter) asks for
 * the meeting's day; what is about an act of today (a list of members, choosing who signs) for today.
 */
export const selectAgencies = async (db: ReadDb, day: string): Promise<Agencies> =>
  (await agenciesBook(db))(day)

export const agencyNames = (agencies: Agencies): Readonly<Record<Side, string>> => ({
  health: agencies.health.name,
  socialCare: agencies.socialCare.name,
})
