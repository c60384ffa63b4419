import type { Role } from '../../../shared/op.ts'
import type { Agency, Member } from '../../../shared/panels.ts'
import type { Side } from '../../../shared/text.ts'
import type { Row } from '../schema.ts'

/** `agencyNames`: of both sides (see `agencyNames` in select-panel.ts). */
export const toMember = (row: Row<'member'>, agencyNames: Readonly<Record<Side, string>>): Member => ({
  id: row.id,
  login: row.login,
  name: row.name,
  title: row.title,
  role: row.role as Role,
  side: row.side,
  agencyName: row.side === null ? null : agencyNames[row.side],
  registration: row.registration,
  annualLimitPence: row.annualLimitPence,
  canSign: row.active === 1 && row.side !== null && row.annualLimitPence !== null && row.role !== 'observer',
  active: row.active === 1,
  version: row.version,
})

export const toAgency = ({ id, side, name, odsCode }: Row<'agency'>): Agency => ({ id, side, name, odsCode })
