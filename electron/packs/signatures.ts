import type { PackInput, SignedStatement, Statement } from '../../shared/records.ts'
import type { Side } from '../../shared/text.ts'
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
      const item = statement.items.find(
        (one) => one.recordId === recordId && one.recordVersion === recordVersion,
      )
      if (item === undefined) throw new TypeError('a statement is not about this record')
      const stem = statement.kind === 'void' ? `${signed.memberId}-void` : signed.memberId
      return { stem, signed, statement, item }
    })
    .toSorted((a, b) => (a.stem < b.stem ? -1 : 1))
}

/** The last time that a signatory of this agency claimed to sign; null while it has not. */
export function signedAt(signatures: readonly Signature[], side: Side): string | null {
  const times = signatures
    .filter(({ statement }) => statement.kind === 'agree' && statement.signer.agency === side)
    .map(({ statement }) => statement.claimedAt)
  return times.toSorted().at(-1) ?? null
}
