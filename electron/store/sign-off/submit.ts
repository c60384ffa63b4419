import { createPublicKey, verify } from 'node:crypto'
import { conflict, invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { Statement } from '../../../shared/records.ts'
import { canonicalJson } from '../../proof/jcs.ts'
import { StatementSchema } from '../../proof/statement-schema.ts'
import { rootOver } from '../kernel/nodes.ts'
import { trailEnd } from '../audit/trail-end.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { draftOf, draftSha256, unsigned } from './draft.ts'
import { insertSigned } from './insert-sign-off.ts'
import { mayAnswer, requireSeen } from './may-answer.ts'
import type { Answer, Seen } from './may-answer.ts'
import { moveSigned } from './move-signed.ts'
import type { SignedText } from './sign-draft.ts'

export interface Submitted {
  readonly meetingId: string
  readonly memberId: string
  readonly seen: Seen
  readonly signed: readonly SignedText[]
  /** How many entries the trail had whose head the statements name. */
  readonly auditSize: number
}

/**
 * The third step, in one transaction: the facts are still what was seen, the signatures are the member's own over
 * exactly the draft of these facts, and only then are they kept. What was kept already is kept once: a caller who
 * never heard the answer asks again.
 */
export async function submit(tx: WriteDb, given: Submitted, context: Context): Promise<void> {
  if (await isKept(tx, given)) return
  const answer = await mayAnswer(tx, given.meetingId, given.memberId)
  requireSeen(answer, given.seen)
  const statements = given.signed.map(readStatement)
  requireDraft(answer, statements)
  requireSignatures(answer, given.signed)
  await requireHead(tx, statements, given.auditSize)
  await insertSigned(tx, answer, statements, given.signed, context.at)
  await moveSigned(tx, answer.facts, context)
}

async function isKept(tx: ReadDb, { meetingId, memberId, signed }: Submitted): Promise<boolean> {
  const kept = await tx
    .selectFrom('signOff')
    .select('statementJson')
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .execute()
  const texts = new Set(kept.map(({ statementJson }) => statementJson))
  return signed.length > 0 && signed.every(({ json }) => texts.has(json))
}

function readStatement({ json }: SignedText): Statement {
  const statement = StatementSchema.safeParse(parsed(json))
  if (!statement.success || canonicalJson(statement.data) !== json)
    throw invalid({ signed: 'not a statement in its canonical form' })
  return statement.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Letter by letter what these facts give, apart from when it was signed and under which head. */
function requireDraft({ facts, signatory }: Answer, statements: readonly Statement[]): void {
  const draft = draftOf(facts, signatory)
  const given = statements.map((statement) => ({ ...statement, ...unsigned }))
  if (canonicalJson(given) !== canonicalJson(draft))
    throw conflict({ fingerprint: signatory.fingerprint, draftSha256: draftSha256(draft) })
}

function requireSignatures({ facts, signatory }: Answer, signed: readonly SignedText[]): void {
  const pem = facts.keyHolders.get(signatory.memberId)?.publicKeyPem
  if (pem === undefined) throw notAllowed('signingKey')
  const key = createPublicKey(pem)
  for (const { json, signature } of signed)
    if (!verify(null, Buffer.from(json), key, signature)) throw notAllowed('signature')
}

async function requireHead(tx: ReadDb, statements: readonly Statement[], size: number): Promise<void> {
  const root = size <= (await trailEnd(tx)).size ? (await rootOver(tx, size)).toString('hex') : null
  if (statements.some(({ auditHead }) => auditHead !== root))
    throw invalid({ auditSize: 'not a head of this trail' })
}
