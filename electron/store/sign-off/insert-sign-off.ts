import { newId } from '../../../shared/ids.ts'
import type { Statement } from '../../../shared/records.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import { buildStatement } from '../../packs/statement.ts'
import { auditHead } from '../audit/head.ts'
import type { NewRow, ReadDb, Row, WriteDb } from '../schema.ts'
import type { SignOffFacts } from './select-facts.ts'
import type { Signer } from './signing-key.ts'
import { withdrawalReason, withdrawnWith } from './withdrawals.ts'

interface Given {
  readonly facts: SignOffFacts
  readonly signatory: Signatory
  readonly signer: Signer
  readonly at: string
}

/**
 * Signs the statement and keeps it: exactly the text that was signed, with the key that checks it. What a correction
 * replaces is withdrawn in the same act, by a statement of its own.
 */
export async function insertSignature(tx: WriteDb, given: Given): Promise<void> {
  const { facts, signatory, signer, at } = given
  const withdrawn = withdrawnWith(facts, signatory.memberId)
  const frame = await frameOf(tx, given)
  const items = statementItems(facts, signatory)
  const made = [
    ...(withdrawn.length === 0
      ? []
      : [
          buildStatement({
            ...frame,
            kind: 'void',
            reason: withdrawalReason(withdrawn),
            items: withdrawn.map(({ record: { row }, position }) => statementItem(row, position)),
          }),
        ]),
    buildStatement({ ...frame, kind: 'agree', items }),
  ]
  const signatures = signer.signOnce(made.map(({ json }) => new TextEncoder().encode(json)))
  for (const [index, { statement, json }] of made.entries()) {
    const row: NewRow<'signOff'> = {
      ...signOffOf(facts.meeting.id, signatory, at),
      kind: statement.kind,
      statementJson: json,
      signature: signatures[index] ?? new Uint8Array(),
      publicKeyPem: signer.publicKeyPem,
      reason: statement.kind === 'void' ? withdrawalReason(withdrawn) : '',
    }
    await tx.insertInto('signOff').values(row).execute()
    await insertItems(tx, row.id, statement)
  }
}

async function insertItems(tx: WriteDb, signOffId: string, { items }: Statement): Promise<void> {
  const rows = items.map(({ recordId, recordVersion, position }) => ({
    signOffId,
    recordId,
    recordVersion,
    position,
  }))
  await tx.insertInto('signOffItem').values(rows).execute()
}

/** All of a statement but what it is about. */
async function frameOf(db: ReadDb, { facts, signatory, signer, at }: Given) {
  return {
    meeting: { id: facts.meeting.id, heldOn: facts.meeting.heldOn },
    signer: {
      memberId: signatory.memberId,
      name: signatory.name,
      role: signatory.title,
      agency: signatory.side,
      agencyName: signatory.agencyName,
      odsCode: signatory.odsCode,
      keySha256: signer.keySha256,
    },
    claimedAt: at,
    auditHead: (await auditHead(db)).root,
  }
}

function statementItems({ records }: SignOffFacts, { items }: Signatory): Statement['items'] {
  const rows = new Map(records.map(({ row }) => [row.id, row]))
  return items.flatMap(({ recordId, signedPosition }) => {
    const row = rows.get(recordId)
    return row ? statementItem(row, signedPosition) : []
  })
}

const statementItem = (
  { id: recordId, recordVersion, decisionSha256, healthSha256, socialCareSha256 }: Row<'record'>,
  position: 'agree' | 'dissent',
): Statement['items'][number] => ({
  recordId,
  recordVersion,
  position,
  decisionSha256,
  healthSha256,
  socialCareSha256,
})

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
