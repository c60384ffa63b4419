import { createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Statement } from '../../../shared/records.ts'
import type { Side } from '../../../shared/text.ts'
import { sha256Hex } from '../jcs.ts'
import { StatementSchema } from '../statement-schema.ts'
import type { FoundFiles } from './pack-files.ts'
import { readCanonical } from './read-canonical.ts'
import type { RecordIdentity } from './record-problems.ts'

export interface Statements {
  readonly signedBy: readonly Side[]
  readonly isVoided: boolean
  readonly dissents: number
  readonly problems: readonly string[]
  /** What is odd about a signature, and proves nothing. */
  readonly remarks: readonly string[]
}

interface About {
  readonly files: FoundFiles
  readonly side: Side
  readonly identity: RecordIdentity | null
}

type Found = { readonly problem: string } | { readonly statement: Statement }

/** What the statements beside a record are worth: only one whose signature and digests hold counts for its agency. */
export function checkStatements(about: About): Statements {
  const problems: string[] = []
  const signed = new Set<Side>()
  const remarks: string[] = []
  let [isVoided, dissents] = [false, 0]
  for (const path of about.files.paths.filter((each) => /^sign-off\/[^/]+\.json$/.test(each))) {
    const found = readStatement(about.files, path)
    const problem = 'problem' in found ? found.problem : wrongRecord(about, found.statement)
    if (problem !== null) problems.push(`${path}: ${problem}`)
    if ('problem' in found) continue
    const { statement } = found
    remarks.push(...signedBefore(statement))
    if (statement.kind === 'void') isVoided ||= itemsOf(about, statement).length > 0
    else if (problem === null) {
      signed.add(statement.signer.agency)
      if (itemsOf(about, statement)[0]?.position === 'dissent') dissents += 1
    }
  }
  return { signedBy: [...signed].toSorted(), isVoided, dissents, problems, remarks }
}

/** The time is the signer's own claim: older than the meeting, a clock was wrong, or the claim is. */
const signedBefore = ({ signer, meeting, claimedAt }: Statement): string[] =>
  /^\d{4}-\d\d-\d\d/.test(claimedAt) && claimedAt.slice(0, 10) < meeting.heldOn
    ? [
        `The signature of ${signer.name} is older, by its own account, than the meeting: ${claimedAt} and ${meeting.heldOn}.`,
      ]
    : []

function readStatement({ bytes }: FoundFiles, path: string): Found {
  const raw = bytes.get(path)
  const read = readCanonical('statement', raw)
  if ('problem' in read || raw === undefined) return { problem: 'problem' in read ? read.problem : 'missing' }
  const statement = StatementSchema.safeParse(read.value)
  if (!statement.success) return { problem: 'not a statement' }
  const stem = path.slice(0, -'.json'.length)
  const key = readKey(bytes.get(`${stem}.pub.pem`))
  if (key === null) return { problem: 'no Ed25519 key beside it' }
  if (sha256Hex(key.export({ type: 'spki', format: 'der' })) !== statement.data.signer.keySha256)
    return { problem: 'keySha256 is not that of the key beside it' }
  const signature = bytes.get(`${stem}.sig`)
  if (signature === undefined || !verify(null, raw, key, signature))
    return { problem: 'signature does not verify' }
  return { statement: statement.data }
}

function readKey(pem: Buffer | undefined): KeyObject | null {
  try {
    const key = pem === undefined ? null : createPublicKey({ key: pem, format: 'pem' })
    return key?.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

const itemsOf = ({ identity }: About, { items }: Statement): Statement['items'] =>
  items.filter(
    (item) => item.recordId === identity?.recordId && item.recordVersion === identity.recordVersion,
  )

function wrongRecord(about: About, statement: Statement): string | null {
  if (statement.kind === 'void') return null
  const mine = itemsOf(about, statement)
  const [item] = mine
  if (item === undefined || mine.length !== 1) return `names this record ${mine.length} times`
  const own = about.side === 'health' ? item.healthSha256 : item.socialCareSha256
  const sum = (path: string): string => sha256Hex(about.files.bytes.get(path) ?? '')
  const isSame = item.decisionSha256 === sum('decision.json') && own === sum('record.json')
  return isSame ? null : 'signs other bytes than these'
}
