import type { Statement } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { unlikeRecord } from './fits-record.ts'
import { unsignedAgreements } from './unsigned-agreements.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { readStatement } from './read-statement.ts'
import type { SignedRecord } from './signed-record.ts'

export interface Statements {
  readonly signedBy: readonly Side[]
  /** Who withdrew a signature on this very version, with the key that gave it. */
  readonly voidedBy: readonly string[]
  readonly dissents: number
  readonly problems: readonly string[]
  /** What is odd about a signature, and proves nothing. */
  readonly remarks: readonly string[]
  /** Whom the record says to have stood somewhere, and who has not signed. */
  readonly unsigned: readonly string[]
  /** Those whose signatures verify, by their files. */
  readonly sound: ReadonlyMap<string, Statement>
}

interface About {
  readonly files: FoundFiles
  readonly side: Side
  readonly record: SignedRecord | null
}

/** What the statements beside a record are worth: only one that fits the record in all that it says counts. */
export function checkStatements(about: About): Statements {
  const problems: string[] = []
  const sound = new Map<string, Statement>()
  for (const path of about.files.paths.filter((each) => /^sign-off\/[^/]+\.json$/.test(each))) {
    const found = readStatement(about.files, path)
    if ('problem' in found) problems.push(`${path}: ${found.problem}`)
    else sound.set(path, found.statement)
  }
  const fitting: Statement[] = []
  for (const [path, statement] of sound) {
    const wrong = wrongStatement(about, path, statement, [...sound.values()])
    if (wrong.length === 0) fitting.push(statement)
    problems.push(...wrong.map((problem) => `${path}: ${problem}`))
  }
  const agreed = fitting.filter(({ kind }) => kind === 'agree')
  return {
    signedBy: [...new Set(agreed.map(({ signer }) => signer.agency))].toSorted(),
    voidedBy: fitting
      .filter((one) => one.kind === 'void' && itemOf(about, one) !== undefined)
      .map(({ signer }) => signer.name),
    dissents: agreed.filter((one) => itemOf(about, one)?.position === 'dissent').length,
    problems,
    remarks: [...sound.values()].flatMap(signedBefore),
    unsigned: about.record === null ? [] : unsignedAgreements(about.record, agreed),
    sound,
  }
}

/** The time is the signer's own claim: older than the meeting, a clock was wrong, or the claim is. */
const signedBefore = ({ signer, meeting, claimedAt }: Statement): string[] =>
  /^\d{4}-\d\d-\d\d/.test(claimedAt) && claimedAt.slice(0, 10) < meeting.heldOn
    ? [
        `The signature of ${signer.name} is older, by its own account, than the meeting: ${claimedAt} and ${meeting.heldOn}.`,
      ]
    : []

type Item = Statement['items'][number]

const itemOf = ({ record }: Pick<About, 'record'>, { items }: Statement): Item | undefined =>
  items.find((item) => item.recordId === record?.recordId && item.recordVersion === record.recordVersion)

function wrongStatement(
  about: About,
  path: string,
  statement: Statement,
  all: readonly Statement[],
): readonly string[] {
  const { record } = about
  if (record === null) return ['its record cannot be read']
  const { memberId, keySha256 } = statement.signer
  const wrong =
    statement.kind === 'agree' ? wrongWords(about, statement) : wrongWithdrawal(about, statement, all)
  const shared = all.some(({ signer }) => signer.keySha256 === keySha256 && signer.memberId !== memberId)
  return [
    ...(wrong === null ? [] : [wrong]),
    ...(isItsFile(path, statement, record) ? [] : ['its file is not called after its signer']),
    ...(shared ? ['its key signs for somebody else as well'] : []),
    // What is about another record is named once, as that.
    ...(wrong === null ? unlikeRecord(statement, record) : []),
  ]
}

function wrongWords({ files, side, record }: About, { items }: Statement): string | null {
  const mine = items.filter(
    (item) => item.recordId === record?.recordId && item.recordVersion === record.recordVersion,
  )
  const [item] = mine
  if (item === undefined || mine.length !== 1) return `names this record ${mine.length} times`
  const own = side === 'health' ? item.healthSha256 : item.socialCareSha256
  const sum = (path: string): string => sha256Hex(files.bytes.get(path) ?? '')
  const isSame = item.decisionSha256 === sum('decision.json') && own === sum('record.json')
  return isSame ? null : 'signs other bytes than these'
}

/** A withdrawal counts by the key that gave the signature only; or it is of a version that this one replaces. */
function wrongWithdrawal(
  about: About,
  { signer, items }: Statement,
  all: readonly Statement[],
): string | null {
  const { record } = about
  const own = items.filter((item) => item.recordId === record?.recordId)
  if (own.some((item) => item.recordVersion === record?.recordVersion)) {
    const given = all.some(
      (other) =>
        other.kind === 'agree' &&
        other.signer.memberId === signer.memberId &&
        other.signer.keySha256 === signer.keySha256 &&
        itemOf(about, other) !== undefined,
    )
    return given ? null : 'withdraws a signature that its key did not give'
  }
  const before = own.filter((item) => item.recordVersion < (record?.recordVersion ?? 0))
  if (before.length === 0) return 'names this record 0 times'
  const replaced = before.find((item) => item.recordVersion === record?.supersedes?.recordVersion)
  return replaced === undefined || replaced.decisionSha256 === record?.supersedes?.decisionSha256
    ? null
    : 'withdraws another text than this version replaces'
}

function isItsFile(path: string, { kind, signer, items }: Statement, record: SignedRecord): boolean {
  const versions = items.filter((item) => item.recordId === record.recordId).map((item) => item.recordVersion)
  const stems =
    kind === 'agree'
      ? [signer.memberId]
      : versions.map((version) =>
          version === record.recordVersion
            ? `${signer.memberId}-void`
            : `${signer.memberId}-void-v${version}`,
        )
  return stems.some((stem) => path === `sign-off/${stem}.json`)
}
