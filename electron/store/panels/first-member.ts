import { newId } from '../../../shared/kernel/ids.ts'
import { startsOfKind } from '../../../shared/panel-starts.ts'
import { laterTerms, startingAgenda } from '../../../shared/panels.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import type { SetUp, Who } from '../../../shared/session.ts'
import { insertAgencies } from '../agencies/first-agencies.ts'
import { appendAudit } from '../kernel/append.ts'
import { grantAtSetUp } from '../authority/grants.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { insertSeats } from './seats.ts'
import { addSigningKey } from '../keys/signing-key.ts'

/** Terms that a new panel starts with; DOMAIN §1.2's time limits, and quorum as the panel said. */
export const startingTerms = ({ kind = 'risk_enablement', ...input }: SetUp): PanelTerms => ({
  ...laterTerms,
  kind,
  quorumHealth: input.quorumHealth,
  quorumSocialCare: input.quorumSocialCare,
  chairNeeded: true,
  decidingRule: 'majority',
  escalation: ['The directors of both agencies'],
  confidentiality: input.confidentiality,
  namesOnSharedScreen: false,
  minutesPerCase: 10,
  agendaDaysBefore: 3,
  signOffDaysAfter: 10,
  sections: [...startingAgenda.sections],
  businessItems: [...startingAgenda.businessItems],
  ...startsOfKind[kind],
})

/** Two agencies, the panel with its terms, and the member who set it up, as its coordinator. */
export async function firstMember(tx: WriteDb, input: SetUp, root: Uint8Array, at: string): Promise<Who> {
  const { login, name, title, side } = input.member
  const who: Who = { memberId: newId(), login, name, role: 'coordinator', side }
  await insertAgencies(tx, input)
  const panelId = newId()
  await tx
    .insertInto('panel')
    .values({
      id: panelId,
      version: 1,
      name: input.panelName,
      authority: input.authority,
      terms: JSON.stringify(startingTerms(input)),
    })
    .execute()
  await tx
    .insertInto('member')
    .values({
      id: who.memberId,
      version: 1,
      login,
      name,
      title,
      role: 'coordinator',
      side,
      registration: '',
      annualLimitPence: null,
      active: 1,
    })
    .execute()
  await insertSeats(tx, panelId, [who.memberId])
  await grantAtSetUp(tx, who.memberId, { role: 'coordinator', side, annualLimitPence: null }, at)
  await appendAudit(tx, 'session.setUp', panelId, { who, at, clock: null })
  await addSigningKey(tx, who.memberId, root, at)
  return who
}
