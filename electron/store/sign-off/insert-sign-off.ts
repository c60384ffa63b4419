import { newId } from '../../../shared/ids.ts'
import type { Statement } from '../../../shared/records.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import { buildStatement } from '../../packs/statement.ts'
import { auditHead } from '../audit/head.ts'
import { selectAgencies } from '../panels/select-panel.ts'
import type { NewRow, ReadDb, WriteDb } from '../schema.ts'
import type { SignOffFacts } from './select-facts.ts'
import type { Signer } from './signing-key.ts'

interface Given {
  readonly facts: SignOffFacts
  readonly signatory: Signatory
  readonly signer: Signer
  readonly at: string
}

/** Signs the statement and keeps it: exactly the text that was signed, with the key that checks it. */
export async function insertSignature(tx: WriteDb, given: Given): Promise<void> {
  const { facts, signatory, signer, at } = given
  const { statement, json } = await statementOf(tx, given)
  const row: NewRow<'signOff'> = {
    ...signOffOf(facts.meeting.id, signatory, at),
    kind: 'agree',
    statementJson: json,
    signature: signer.signOnce(new TextEncoder().encode(json)),
    publicKeyPem: signer.publicKeyPem,
    reason: '',
  }
  await tx.insertInto('signOff').values(row).execute()
  const items = statement.items.map(({ recordId, recordVersion, position }) => ({
    signOffId: row.id,
    recordId,
    recordVersion,
    position,
  }))
  await tx.insertInto('signOffItem').values(items).execute()
}

async function statementOf(
  db: ReadDb,
  { facts, signatory, signer, at }: Given,
): Promise<{ statement: Statement; json: string }> {
  const { odsCode } = (await selectAgencies(db))[signatory.side]
  return buildStatement({
    kind: 'agree',
    meeting: { id: facts.meeting.id, heldOn: facts.meeting.heldOn },
    signer: {
      memberId: signatory.memberId,
      name: signatory.name,
      role: signatory.title,
      agency: signatory.side,
      agencyName: signatory.agencyName,
      odsCode,
      keySha256: signer.keySha256,
    },
    items: statementItems(facts, signatory),
    claimedAt: at,
    auditHead: (await auditHead(db)).root,
  })
}

function statementItems({ records }: SignOffFacts, { items }: Signatory): Statement['items'] {
  const rows = new Map(records.map(({ row }) => [row.id, row]))
  return items.flatMap(({ recordId, recordVersion, signedPosition: position }) => {
    const row = rows.get(recordId)
    if (!row) return []
    const { decisionSha256, healthSha256, socialCareSha256 } = row
    return { recordId, recordVersion, position, decisionSha256, healthSha256, socialCareSha256 }
  })
}

interface Declined {
  readonly meetingId: string
  readonly signatory: Signatory
  readonly reason: string
  readonly publicKeyPem: string
  readonly at: string
}

/** There is no statement to sign: what is kept is that they were asked, and their reason. */
export async function insertDeclined(tx: WriteDb, declined: Declined): Promise<void> {
  const { meetingId, signatory, reason, publicKeyPem, at } = declined
  await tx
    .insertInto('signOff')
    .values({
      ...signOffOf(meetingId, signatory, at),
      kind: 'declined',
      statementJson: '',
      signature: new Uint8Array(),
      publicKeyPem,
      reason,
    })
    .execute()
}

type Begun = Pick<NewRow<'signOff'>, 'id' | 'meetingId' | 'memberId' | 'side' | 'annualLimitPence' | 'at'>

/** The limit of the day of the meeting is kept with it: a later change neither completes nor undoes a sign-off. */
const signOffOf = (meetingId: string, signatory: Signatory, at: string): Begun => ({
  id: newId(),
  meetingId,
  memberId: signatory.memberId,
  side: signatory.side,
  annualLimitPence: signatory.annualLimitPence,
  at,
})
