import type { AgencyRecord, AuditProof, PackInput, ToldShort, Statement } from '../../../shared/records.ts'
import { asRead } from '../../../shared/record-as-read.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { recordFingerprint } from '../../proof/fingerprint.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { verifyTexts } from '../pack/verify-text.ts'
import type { Told } from '../pack/verify-text.ts'
import { headOf } from './check-proof.ts'
import type { FoundFiles } from '../pack/pack-files.ts'

interface Sound {
  readonly files: FoundFiles
  readonly side: Side
  readonly statements: ReadonlyMap<string, Statement>
}

/** What a pack was made from, as its signed files give it. */
export function packInputOf({ files, side, statements }: Sound): PackInput {
  const text = (path: string): string => files.bytes.get(path)?.toString('utf8') ?? ''
  const [decisionJson, recordJson] = [text('decision.json'), text('record.json')]
  const record = asRead(JSON.parse(recordJson) as AgencyRecord)
  const signed = new Set(
    [...statements.values()].filter(({ kind }) => kind === 'agree').map(({ signer }) => signer.agency),
  )
  return {
    side,
    decisionJson,
    recordJson,
    record,
    statements: [...statements].map(([path, { signer }]) => ({
      memberId: signer.memberId,
      json: text(path),
      signature: files.bytes.get(path.replace(/json$/, 'sig')) ?? new Uint8Array(),
      publicKeyPem: text(path.replace(/json$/, 'pub.pem')),
    })),
    checkpoint: files.bytes.has('audit/checkpoint.txt') ? text('audit/checkpoint.txt') : provenHead(files),
    ...(files.bytes.has('audit/proof.json') && { proofJson: text('audit/proof.json') }),
    fingerprint: recordFingerprint(sha256Hex(decisionJson)),
    bothSigned: signed.size === 2,
    shortOf: [],
    supersedes: record.supersedes,
  }
}

/** Where the head was taken out, its proof still says which it was. */
function provenHead({ bytes }: FoundFiles): string {
  const proof = bytes.get('audit/proof.json')
  return proof === undefined ? '' : headOf(JSON.parse(proof.toString('utf8')) as AuditProof)
}

/** What a text of VERIFY.txt can follow from. */
export function inputFor(text: string, input: PackInput): (Told & { readonly input: PackInput }) | null {
  for (const answer of possibleInputs(input)) {
    const told = verifyTexts(answer).find((one) => one.text === text)
    if (told !== undefined) return { input: answer, pdfCarries: told.pdfCarries }
  }
  return null
}

/** Whose authority falls short is in no record, so each answer is tried. */
export const possibleInputs = (input: PackInput): readonly PackInput[] =>
  shortAnswers(input).map((shortOf) => ({ ...input, shortOf }))

function shortAnswers({ record, statements }: PackInput): (readonly ToldShort[])[] {
  const signed = new Set(statements.map(({ json }) => (JSON.parse(json) as Statement).signer.agency))
  const own = { health: record.plan.healthPence, socialCare: record.plan.socialCarePence }
  const answers = (side: Side): (readonly ToldShort[])[] =>
    signed.has(side) ? [[], [{ side, pence: own[side] }], [{ side, pence: null }]] : [[]]
  return answers('health').flatMap((health) =>
    answers('socialCare').map((socialCare) => [...health, ...socialCare]),
  )
}
