import type { Member } from '../../../shared/panels.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { holdsKey } from '../keys/key-holders.ts'
import type { Row } from '../kernel/schema.ts'

/** `agencyNames`: of both sides (see `agencyNames` in agencies/select-agencies.ts). */
export const toMember = (row: Row<'member'>, agencyNames: Readonly<Record<Side, string>>): Member => ({
  id: row.id,
  login: row.login,
  name: row.name,
  title: row.title,
  role: row.role,
  side: row.side,
  agencyName: row.side === null ? null : agencyNames[row.side],
  registration: row.registration,
  discipline: row.discipline,
  annualLimitPence: row.annualLimitPence,
  canSign: row.active === 1 && row.side !== null && row.annualLimitPence !== null && row.role !== 'observer',
  active: row.active === 1,
  hasKey: holdsKey(row),
  version: row.version,
})

/** As they were called on a day: the earliest of what they were called until a later one, or as they are called now. */
export function memberOn(
  row: Row<'member'>,
  earlier: readonly Row<'memberEarlier'>[],
  day: string,
): Row<'member'> {
  const [was] = earlier
    .filter(({ untilOn }) => day < untilOn)
    .toSorted((a, b) => (a.untilOn < b.untilOn ? -1 : 1))
  return was ? { ...row, name: was.name, title: was.title, registration: was.registration } : row
}
