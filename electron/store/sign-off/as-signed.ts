import { createPublicKey, verify } from 'node:crypto'
import type { Statement } from '../../../shared/records.ts'
import { storage } from '../../../shared/kernel/reply.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { StatementSchema } from '../../proof/statement-schema.ts'
import { selectPins } from '../keys/pins.ts'
import type { Pin } from '../keys/pins.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { SignOffRow } from './select-facts.ts'

interface Kept {
  readonly signOffs: readonly SignOffRow[]
  readonly records: readonly Row<'record'>[]
  /** Those that may sign from now on. */
  readonly keys: readonly Pick<Row<'memberKey'>, 'memberId' | 'publicKeyPem' | 'keySha256'>[]
}

/**
 * Refuses, as `storage: altered`, signatures that do not sign what is kept, and keys that the trail does not hold for
 * that member: whoever has the store's key can write what they like into its rows, and sign with a key of their own.
 */
export async function requireAsSigned(db: ReadDb, { signOffs, records, keys }: Kept): Promise<void> {
  const signed = signOffs.filter(({ kind }) => kind !== 'declined')
  const sums = [
    ...signed.map(({ publicKeyPem }) => sumOf(publicKeyPem)),
    ...keys.map(({ keySha256 }) => keySha256),
  ]
  const pins = await selectPins(db, [...new Set(sums)])
  const known = new Map(records.map((record) => [`${record.id} ${record.recordVersion}`, record]))
  const areHeld = keys.every(
    (key) => sumOf(key.publicKeyPem) === key.keySha256 && isHeld(pins, key.memberId, key.keySha256, null),
  )
  if (!areHeld || !signed.every((row) => isAsSigned(row, known, pins))) throw storage('altered')
}

/** Of a key's DER SubjectPublicKeyInfo, hex; empty where it is none. */
function sumOf(pem: string): string {
  try {
    return sha256Hex(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
  } catch {
    return ''
  }
}

/** A key signs nothing before it was made. */
const isHeld = (pins: readonly Pin[], memberId: string, sum: string, signedAt: string | null): boolean =>
  pins.some(
    (pin) =>
      pin.memberId === memberId &&
      pin.sum === sum &&
      (pin.at === null || signedAt === null || pin.at <= signedAt),
  )

function isAsSigned(
  row: SignOffRow,
  records: ReadonlyMap<string, Row<'record'>>,
  pins: readonly Pin[],
): boolean {
  const statement = signedStatement(row)
  if (statement === null) return false
  const { signer, items, kind } = statement
  return (
    kind === row.kind &&
    signer.memberId === row.memberId &&
    signer.agency === row.side &&
    signer.keySha256 === sumOf(row.publicKeyPem) &&
    isHeld(pins, row.memberId, signer.keySha256, row.at) &&
    namesTheSame(row, items) &&
    items.every((item) => signsThese(item, records.get(`${item.recordId} ${item.recordVersion}`)))
  )
}

function signedStatement({ statementJson, signature, publicKeyPem }: SignOffRow): Statement | null {
  try {
    const isSigned = verify(null, Buffer.from(statementJson), createPublicKey(publicKeyPem), signature)
    return isSigned ? StatementSchema.parse(JSON.parse(statementJson)) : null
  } catch {
    return null
  }
}

type Item = Statement['items'][number]

/** What the store counts a signature for is what the statement says, no more and no less. */
function namesTheSame(row: SignOffRow, items: readonly Item[]): boolean {
  const line = (item: Pick<Item, 'recordId' | 'recordVersion'> & { position: string }): string =>
    `${item.recordId} ${item.recordVersion} ${item.position}`
  return row.items.map(line).toSorted().join() === items.map(line).toSorted().join()
}

const signsThese = (item: Item, record: Row<'record'> | undefined): boolean =>
  record !== undefined &&
  item.decisionSha256 === record.decisionSha256 &&
  item.healthSha256 === record.healthSha256 &&
  item.socialCareSha256 === record.socialCareSha256
