import { z } from 'zod'
import { schemeName } from '../../../shared/delegation.ts'
import type { SchemeRow } from '../../../shared/delegation.ts'
import type { Member } from '../../../shared/panels.ts'
import { coversTitle, delegationsOn } from '../../../shared/rules/delegation.ts'
import { permittedTriggers } from '../../../shared/scheme-of-delegation.ts'
import { selectMembers } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const Permits = z.array(z.enum(permittedTriggers))

type Delegated = Omit<SchemeRow, 'holders'>

const toDelegated = (row: Row<'delegation'>): Delegated => ({
  id: row.id,
  side: row.side,
  role: row.role,
  annualLimitPence: row.annualLimitPence,
  permits: Permits.parse(JSON.parse(row.permits)),
  fromOn: row.fromOn,
  toOn: row.toOn,
  schemeName: schemeName(row.fromOn),
  version: row.version,
})

/** Every row there ever was, both agencies, the latest first. */
export async function selectDelegations(db: ReadDb): Promise<Delegated[]> {
  const rows = await db
    .selectFrom('delegation')
    .selectAll()
    .orderBy('fromOn', 'desc')
    .orderBy('annualLimitPence', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toDelegated)
}

export async function selectScheme(db: ReadDb, today: string): Promise<SchemeRow[]> {
  const [rows, members] = [await selectDelegations(db), await selectMembers(db, today)]
  const inForce = delegationsOn(rows, today)
  return rows.map((row) => ({
    ...row,
    holders: members
      .filter((member) => member.canSign && rowOf(inForce, member)?.id === row.id)
      .map(({ id, name, annualLimitPence }) => ({
        memberId: id,
        name,
        annualLimitPence: annualLimitPence ?? 0,
      })),
  }))
}

/** The row that names a member's job: the most particular one where several do. */
const rowOf = <R extends Pick<Delegated, 'side' | 'role'>>(
  rows: readonly R[],
  { side, title }: Member,
): R | undefined =>
  rows
    .filter((row) => row.side === side && coversTitle(row.role, title))
    .toSorted((a, b) => b.role.length - a.role.length)[0]

/** A member who may sign for their agency without the panel, and the row of the scheme that says so. */
export interface FrontLineMember {
  readonly member: Member & { readonly side: NonNullable<Member['side']>; readonly annualLimitPence: number }
  readonly row: Delegated | null
}

/**
 * Who may sign without the panel on a day: the holders of the roles that the scheme names; where an agency has no
 * scheme in force, every member who may sign for it.
 */
export async function selectFrontLine(db: ReadDb, today: string): Promise<FrontLineMember[]> {
  const rows = delegationsOn(await selectDelegations(db), today)
  return (await selectMembers(db, today)).filter(isSignatory).flatMap((member) => {
    const row = rowOf(rows, member) ?? null
    const hasScheme = rows.some(({ side }) => side === member.side)
    if (row === null) return hasScheme ? [] : { member, row }
    // Never more than the scheme gives, as when they come to sign (sign-off/authority.ts).
    const annualLimitPence = Math.min(member.annualLimitPence, row.annualLimitPence)
    return { member: { ...member, annualLimitPence }, row }
  })
}

const isSignatory = (member: Member): member is FrontLineMember['member'] =>
  member.canSign && member.side !== null && member.annualLimitPence !== null
