import { dateOf, longDate } from '../../../shared/kernel/dates.ts'
import type { Statement } from '../../../shared/records.ts'
import { isOnceReplaced } from '../../proof/statement.ts'
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
function withLater(pack: JudgedPack, packs: readonly JudgedPack[]): PackVerdict {
  const { verdict } = pack
  const back = takenBackIn(pack, packs)
  if (back !== null && verdict.state !== 'damaged')
    return { ...verdict, state: 'void', reasons: [back, ...verdict.reasons], says: [...verdict.says, back] }
  const later = packs.filter((one) => isLater(one, pack))
  const last = Math.max(0, ...later.filter(isAgreed).map(versionOf))
  const told = (words: string, state = verdict.state): PackVerdict => ({
    ...verdict,
    state,
    reasons: [...verdict.reasons, words],
    says: [...verdict.says, words],
  })
  if (last > 0)
    return told(
      `Replaced by version ${last}, which lies beside it.`,
      holds(verdict) ? 'superseded' : verdict.state,
    )
  const gone = withdrawnFrom(pack, packs)
  if (holds(verdict) && gone.length > 0)
    return { ...verdict, state: 'void', reasons: [...gone, ...verdict.reasons] }
  const next = Math.max(0, ...later.filter(({ verdict: { state } }) => state !== 'damaged').map(versionOf))
  if (next > 0)
    return told(
      `Version ${next}, a proposed correction that is not agreed, lies beside it and takes nothing from it.`,
    )
  return verdict
}

/** A later version that somebody signed says of this proposal that it was taken back; null: none beside it does. */
function takenBackIn(pack: JudgedPack, packs: readonly JudgedPack[]): string | null {
  const said = packs
    .filter((one) => isLater(one, pack) && one.verdict.state !== 'damaged' && one.verdict.signedBy.length > 0)
    .flatMap(({ input, verdict }) =>
      (input?.record.amendment?.takenBack ?? []).map((back) => ({ back, version: verdict.recordVersion })),
    )
    .find(({ back }) => back.recordVersion === pack.verdict.recordVersion)
  if (said === undefined) return null
  const { back, version } = said
  return `It was never agreed: taken back by ${back.by} on ${longDate(dateOf(back.at))}, as version ${version} says, which lies beside it.`
}

const holds = ({ state }: PackVerdict): boolean => state.startsWith('current')

const versionOf = ({ verdict }: JudgedPack): number => verdict.recordVersion ?? 0

const isLater = (one: JudgedPack, pack: JudgedPack): boolean =>
  pack.verdict.recordId !== null &&
  one.verdict.recordId === pack.verdict.recordId &&
  versionOf(one) > versionOf(pack)

/** Both agencies have signed it, with authority enough as far as the pack says: a proposal supersedes nothing. */
const isAgreed = ({ verdict, input }: JudgedPack): boolean =>
  holds(verdict) && (input === null || (input.bothSigned && input.shortOf.length === 0))

/**
 * Who withdrew their signature on this version in a statement that lies beside it, in the words of a reason; empty
 * unless nobody who signed for either agency is left. One that counts with a correction counts when that is agreed, and
 * then this version is superseded by it.
 */
function withdrawnFrom(pack: JudgedPack, packs: readonly JudgedPack[]): string[] {
  const signed = [...(pack.statements?.sound.values() ?? [])].filter(({ kind }) => kind === 'agree')
  const withdrawn = packs
    .filter((one) => isLater(one, pack) && one.verdict.state !== 'damaged')
    .flatMap(({ statements }) => [...(statements?.sound.values() ?? [])])
    .filter(({ kind, statement }) => kind === 'void' && !isOnceReplaced(statement))
    .filter(({ items }) => items.some((item) => isOfPack(item, pack)))
  const gone = signed.filter(({ signer }) =>
    withdrawn.some(
      (one) => one.signer.memberId === signer.memberId && one.signer.keySha256 === signer.keySha256,
    ),
  )
  return signed.length > 0 && gone.length === signed.length
    ? gone.map(({ signer }) => `${signer.name} withdrew their signature, by a statement that lies beside it.`)
    : []
}

const isOfPack = (item: Statement['items'][number], { verdict, decisionSha256 }: JudgedPack): boolean =>
  item.recordId === verdict.recordId &&
  item.recordVersion === verdict.recordVersion &&
  item.decisionSha256 === decisionSha256
