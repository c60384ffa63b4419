import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { invalid } from '../../shared/reply.ts'
import { judgePack } from './verify/judge-pack.ts'
import type { JudgedPack, PackVerdict } from './verify/judge-pack.ts'

export type { PackVerdict }

/** Judges one pack folder as any agency could: by its sums, its canonical texts, its audiences and its signatures. */
export async function verifyPack(folder: string): Promise<PackVerdict> {
  return (await judgePack(folder)).verdict
}

/**
 * Judges a pack, or every `record-…` folder below a folder, in the order of their paths. Two packs of one record that
 * carry different decisions damage each other. Empty where there is none; `invalid{pack}` where the path is no folder.
 */
export async function verifyFolder(path: string): Promise<readonly PackVerdict[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) throw invalid({ pack: 'not a folder' })
  const judged = new Map<string, JudgedPack>()
  const packs: JudgedPack[] = []
  for (const folder of await packsIn(path)) {
    const pack = await judgePack(folder)
    const first = pack.key === null ? undefined : judged.get(pack.key)
    const isSame = first === undefined || first.decisionSha256 === pack.decisionSha256
    packs.push(isSame ? pack : { ...pack, verdict: differs(pack) })
    if (pack.key !== null && first === undefined) judged.set(pack.key, pack)
  }
  return packs.map((pack) => withLater(pack, packs))
}

/** A sound pack stays sound, so its state does too; but a reader of both is told which of them holds. */
function withLater({ verdict, identity }: JudgedPack, packs: readonly JudgedPack[]): PackVerdict {
  const versions = packs
    .filter(({ verdict: other }) => other.state === 'current')
    .filter((other) => identity !== null && other.identity?.recordId === identity.recordId)
    .map((other) => other.identity?.recordVersion ?? 0)
  const last = Math.max(0, ...versions)
  if (identity === null || last <= identity.recordVersion) return verdict
  return { ...verdict, says: [...verdict.says, `Replaced by version ${last}, which lies beside it.`] }
}

const differs = ({ verdict }: JudgedPack): PackVerdict => ({
  ...verdict,
  state: 'damaged',
  problems: [...verdict.problems, 'the other pack of this record carries a different decision'],
})

async function packsIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const isPack = basename(path).startsWith('record-') || entries.some(({ name }) => name === 'SHA256SUMS')
  if (isPack) return [path]
  // What is being written stands in a hidden folder until it is whole.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const below = await Promise.all(folders.map(({ name }) => packsIn(join(path, name))))
  return below.flat().toSorted()
}
