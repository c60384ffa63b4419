import type { z } from 'zod'
import { roles } from '../../shared/kernel/op.ts'
import type { Role } from '../../shared/kernel/op.ts'
import { parsePounds } from '../../shared/kernel/money.ts'
import { panels as panelOps } from '../../shared/panels.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { roleWords } from '../../shared/words.ts'
import { pastedCells } from '../form/pasted-cells.ts'
import { loginFor } from '../session/set-up-steps.ts'

/** What stands in the columns, in this order; only the first three are needed. */
export const memberColumns = ['Name', 'Job', 'Agency', 'Role', 'May sign up to, a year'] as const

/** A new member but for the passphrase. */
export type PastedMember = Omit<z.output<typeof panelOps.addMember.input>, 'passphrase'>

export type PastedMemberRow =
  | { readonly row: number; readonly member: PastedMember }
  | { readonly row: number; readonly text: string; readonly faults: readonly string[] }

// Without spaces, as some write them.
const agencies: Readonly<Record<string, Side | null>> = {
  health: 'health',
  nhs: 'health',
  trust: 'health',
  council: 'socialCare',
  socialcare: 'socialCare',
  localauthority: 'socialCare',
  neither: null,
  none: null,
  neitheragency: null,
}

const roleNamed: Readonly<Record<string, Role>> = Object.fromEntries(
  roles.map((id) => [roleWords[id].toLowerCase(), id]),
)

/** Rows of a spreadsheet as members; one that is not understood says why, and nothing is guessed. */
export function pastedMembers(
  text: string,
  named: Readonly<Record<Side, string>>,
  taken: readonly string[],
): PastedMemberRow[] {
  const logins = new Set(taken)
  return pastedCells(text).flatMap((cells, index) => {
    const isHeading = index === 0 && cells[0]?.toLowerCase() === 'name'
    if (isHeading || cells.every((cell) => cell === '')) return []
    return [toRow(index + 1, cells, named, logins)]
  })
}

function toRow(
  row: number,
  cells: readonly string[],
  named: Readonly<Record<Side, string>>,
  logins: Set<string>,
): PastedMemberRow {
  const [name = '', title = '', agency = '', roleCell = '', amount = ''] = cells
  const faults: string[] = []
  const side = sideOf(agency, named)
  const reading = amount === '' ? null : parsePounds(amount)
  const annualLimitPence = reading !== null && 'pence' in reading ? reading.pence : null
  const role =
    roleCell === '' ? (reading === null ? 'member' : 'signatory') : roleNamed[roleCell.toLowerCase()]
  if (cells.length > memberColumns.length) faults.push(`${cells.length} columns, where there are five`)
  if (name === '') faults.push('Name: nothing is written')
  if (title === '') faults.push('Job: nothing is written')
  if (side === undefined)
    faults.push(`Agency: “${agency}” is neither of the two; write health, council or neither`)
  if (role === undefined) faults.push(`Role: “${roleCell}” is not one of ${roleList}`)
  if (reading !== null && 'error' in reading) faults.push('May sign up to: not an amount in pounds')
  if (annualLimitPence !== null && side === null) faults.push('Agency: say for which of them they sign')
  if (role === 'signatory' && annualLimitPence === null && reading === null)
    faults.push('May sign up to: say up to what amount a year they may sign')
  const login = freeLogin(name, logins)
  const member = { name, title, role, side, registration: '', annualLimitPence, login }
  const checked = panelOps.addMember.input.omit({ passphrase: true }).safeParse(member)
  if (!checked.success && faults.length === 0)
    faults.push('Too long, or with nothing to make a sign-in name of')
  if (faults.length > 0 || !checked.success) return { row, text: cells.join(' · '), faults }
  logins.add(login)
  return { row, member: checked.data }
}

const roleList = roles.map((id) => roleWords[id].toLowerCase()).join(', ')

/** By the word for it, or by the agency’s own name. */
function sideOf(cell: string, named: Readonly<Record<Side, string>>): Side | null | undefined {
  const low = cell.toLowerCase()
  if (low === named.health.toLowerCase()) return 'health'
  if (low === named.socialCare.toLowerCase()) return 'socialCare'
  return agencies[low.replace(/ /g, '')]
}

/** Two who are called the same have a number after the second’s. */
function freeLogin(name: string, logins: ReadonlySet<string>): string {
  const wanted = loginFor(name)
  const free = (number: number): string => {
    const login = number === 1 ? wanted : `${wanted.slice(0, 28)}${number}`
    return logins.has(login) ? free(number + 1) : login
  }
  return free(1)
}
