import { asRead } from '../../../shared/record-as-read.ts'
import { decisionSchemaOf } from '../../../shared/record-schema.ts'
import type { AgencyRecord, PackInput } from '../../../shared/records.ts'
import { recordFingerprint } from '../../proof/fingerprint.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import { signaturesOf } from '../../proof/signatures.ts'

/**
 * A pack that any checker would refuse, or whose pages say other than what was signed, is never made. Messages name
 * what differs and never carry its text.
 */
export function refuseUnlikeRecord(input: PackInput): void {
  const { side, record, recordJson, decisionJson } = input
  const frozen = JSON.parse(recordJson) as AgencyRecord
  if (record.side !== side) throw new TypeError('the record is the other agency’s')
  if (canonicalJson(frozen) !== recordJson || canonicalJson(record) !== canonicalJson(asRead(frozen)))
    throw new TypeError('record.json is not the record given')
  if (decisionOf(frozen) !== decisionJson) throw new TypeError('decision.json is not the record’s decision')
  if (input.fingerprint.join() !== recordFingerprint(sha256Hex(decisionJson)).join())
    throw new TypeError('the four words are not those of decision.json')
  refuseOtherStatements(input)
}

/** decision.json as it follows from record.json: the same without what is this agency's own. */
function decisionOf({ side: _side, ownBlocks: _ownBlocks, schema, ...common }: AgencyRecord): string {
  return canonicalJson({ ...common, schema: decisionSchemaOf(schema) })
}

function refuseOtherStatements(input: PackInput): void {
  const signatures = signaturesOf(input)
  const stems = new Set(signatures.map(({ stem }) => stem))
  if (stems.size !== signatures.length) throw new TypeError('two statements of one member')
  const decision = sha256Hex(input.decisionJson)
  const record = sha256Hex(input.recordJson)
  for (const { signed, statement, item } of signatures) {
    if (!/^[0-9a-f-]{36}$/.test(signed.memberId)) throw new TypeError('a member id is not a UUID')
    if (canonicalJson(statement) !== signed.json) throw new TypeError('a statement is not canonical')
    const own = input.side === 'health' ? item.healthSha256 : item.socialCareSha256
    if (statement.kind === 'agree' && (item.decisionSha256 !== decision || own !== record))
      throw new TypeError('a statement is about other words')
  }
}
