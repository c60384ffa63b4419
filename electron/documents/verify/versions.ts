import type { JudgedPack, PackVerdict } from './judge-pack.ts'

/** What packs that lie together say about each other. */
export function besideOthers(packs: readonly JudgedPack[]): PackVerdict[] {
  const first = new Map<string, JudgedPack>()
  for (const pack of packs) if (pack.key !== null && !first.has(pack.key)) first.set(pack.key, pack)
  return packs
    .map((pack) => damagedBy(pack, [...otherDecision(pack, first), ...takenBack(pack, packs)]))
    .map((pack, _, judged) => withLater(pack, judged))
}

const otherDecision = (
  { key, decisionSha256 }: JudgedPack,
  first: ReadonlyMap<string, JudgedPack>,
): string[] =>
  key === null || first.get(key)?.decisionSha256 === decisionSha256
    ? []
    : ['the other pack of this record carries a different decision']

/** Who signs a version withdraws, in the same act, what they signed of those before: that it is gone shows beside one. */
function takenBack(pack: JudgedPack, packs: readonly JudgedPack[]): string[] {
  const own = [...(pack.statements?.sound.values() ?? [])]
  const signers = new Set(own.filter(({ kind }) => kind === 'agree').map(({ signer }) => signer.memberId))
  const { recordId, recordVersion } = pack.verdict
  const earlier = packs.filter(
    ({ verdict }) => verdict.recordId === recordId && Number(verdict.recordVersion) < Number(recordVersion),
  )
  const gone = earlier.flatMap(({ statements, verdict }) =>
    [...(statements?.sound.values() ?? [])]
      .filter(({ kind, signer }) => kind === 'agree' && signers.has(signer.memberId))
      .filter(
        ({ signer }) =>
          !own.some(
            (one) =>
              one.kind === 'void' &&
              one.signer.memberId === signer.memberId &&
              one.items.some(
                (item) => item.recordId === recordId && item.recordVersion === verdict.recordVersion,
              ),
          ),
      )
      .map(
        ({ signer }) => `the withdrawal of version ${verdict.recordVersion} by ${signer.name} is not here`,
      ),
  )
  return [...new Set(gone)]
}

const damagedBy = (pack: JudgedPack, found: readonly string[]): JudgedPack => {
  if (found.length === 0) return pack
  const problems = [...pack.verdict.problems, ...found]
  return { ...pack, verdict: { ...pack.verdict, state: 'damaged', problems, reasons: problems } }
}

/** A sound pack stays sound; but a reader of both is told which of them holds. */
function withLater({ verdict }: JudgedPack, packs: readonly JudgedPack[]): PackVerdict {
  const versions = packs
    .filter(({ verdict: other }) => holds(other) && other.recordId === verdict.recordId)
    .map(({ verdict: other }) => other.recordVersion ?? 0)
  const last = Math.max(0, ...versions)
  if (verdict.recordVersion === null || last <= verdict.recordVersion) return verdict
  const words = `Replaced by version ${last}, which lies beside it.`
  return {
    ...verdict,
    state: holds(verdict) ? 'superseded' : verdict.state,
    reasons: [...verdict.reasons, words],
    says: [...verdict.says, words],
  }
}

const holds = ({ state }: PackVerdict): boolean => state.startsWith('current')
