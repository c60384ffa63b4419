import { newId } from '../../../shared/ids.ts'
import { laterTerms, startingAgenda } from '../../../shared/panels.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import type { SetUp, Who } from '../../../shared/session.ts'
import { appendAudit } from '../audit/append.ts'
import type { WriteDb } from '../schema.ts'
import { addSigningKey } from '../sign-off/signing-key.ts'

/** Terms that a new panel starts with; domain §1's time limits, and quorum as the panel said. */
export const startingTerms = (input: SetUp): PanelTerms => ({
  ...laterTerms,
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
})

/** Two agencies, the panel with its terms, and the member who set it up, as its coordinator. */
export async function firstMember(tx: WriteDb, input: SetUp, root: Uint8Array, at: string): Promise<Who> {
  const { login, name, title, side } = input.member
  const who: Who = { memberId: newId(), login, name, role: 'coordinator', side }
  for (const agencySide of ['health', 'socialCare'] as const) {
    await tx
      .insertInto('agency')
      .values({ id: newId(), side: agencySide, ...input[agencySide] })
      .execute()
  }
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
  await addSigningKey(tx, who.memberId, root, at)
  await appendAudit(tx, 'session.setUp', panelId, { who, at })
  return who
}
