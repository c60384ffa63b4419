import type { PackInput, SignedStatement, Statement } from '../../shared/records.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { StatementSchema } from './statement-schema.ts'

/** One statement of a pack, read for what it says about the pack's own record. */
export interface Signature {
  /** The files' name without extension; a member's later withdrawal stands beside what it withdraws. */
  readonly stem: string
  readonly signed: SignedStatement
  readonly statement: Statement
  readonly item: Statement['items'][number]
}

/** In the order of their files. Throws where a statement is not about this record: it would be refused by every checker. */
export function signaturesOf(input: Pick<PackInput, 'record' | 'statements'>): readonly Signature[] {
  const { recordId, recordVersion } = input.record
  return input.statements
    .map((signed) => {
      const statement = StatementSchema.parse(JSON.parse(signed.json))
      const own = statement.items.filter((one) => one.recordId === recordId)
      const item =
        own.find((one) => one.recordVersion === recordVersion) ??
        (statement.kind === 'void' ? lastBefore(own, recordVersion) : undefined)
      if (item === undefined) throw new TypeError('a statement is not about this record')
      return { stem: stemOf(signed.memberId, statement, item, recordVersion), signed, statement, item }
    })
    .toSorted((a, b) => (a.stem < b.stem ? -1 : 1))
}

type Item = Statement['items'][number]

/** What a withdrawal says of the versions that this one replaces. */
const lastBefore = (items: readonly Item[], version: number): Item | undefined =>
  items.filter((one) => one.recordVersion < version).toSorted((a, b) => b.recordVersion - a.recordVersion)[0]

function stemOf(memberId: string, { kind }: Statement, item: Item, version: number): string {
  if (kind === 'agree') return memberId
  return item.recordVersion === version ? `${memberId}-void` : `${memberId}-void-v${item.recordVersion}`
}

/** A withdrawal of this very version, and not of one that it replaces. */
export const withdraws = ({ statement, item }: Signature, { recordVersion }: PackInput['record']): boolean =>
  statement.kind === 'void' && item.recordVersion === recordVersion

/** Given for this version, and not withdrawn by the one who gave it. */
export const stands = (one: Signature, all: readonly Signature[], record: PackInput['record']): boolean =>
  one.statement.kind === 'agree' &&
  !all.some((other) => withdraws(other, record) && other.signed.memberId === one.signed.memberId)

/** The last time that a signatory of this agency claimed to sign; null while it has not. */
export function signedAt(signatures: readonly Signature[], side: Side): string | null {
  const times = signatures
    .filter(({ statement }) => statement.kind === 'agree' && statement.signer.agency === side)
    .map(({ statement }) => statement.claimedAt)
  return times.toSorted().at(-1) ?? null
}
