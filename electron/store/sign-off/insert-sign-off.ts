import { newId } from '../../../shared/kernel/ids.ts'
import type { Statement } from '../../../shared/records.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import type { NewRow, WriteDb } from '../kernel/schema.ts'
import type { Answer } from './may-answer.ts'
import type { SignedText } from './sign-draft.ts'
import { withdrawalReason, withdrawnWith } from './withdrawals.ts'

/** Keeps what was signed: exactly those texts, with the key that checks them. */
export async function insertSigned(
  tx: WriteDb,
  { facts, signatory }: Answer,
  statements: readonly Statement[],
  signed: readonly SignedText[],
  at: string,
): Promise<void> {
  const withdrawal = withdrawalReason(withdrawnWith(facts, signatory.memberId))
  const publicKeyPem = facts.keyHolders.get(signatory.memberId)?.publicKeyPem ?? ''
  for (const [index, statement] of statements.entries()) {
    const { json = '', signature = new Uint8Array() } = signed[index] ?? {}
    const row: NewRow<'signOff'> = {
      ...signOffOf(facts.meeting.id, signatory, at),
      kind: statement.kind,
      statementJson: json,
      signature,
      publicKeyPem,
      reason: statement.kind === 'void' ? withdrawal : '',
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
