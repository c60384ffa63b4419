import { dirname } from 'node:path'
import type { CheckedPack, DroppedFile } from '../../../shared/desk.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { KeyList } from '../../proof/key-list.ts'
import { judgeFiles } from './judge-pack.ts'
import { judgePdf } from './judge-pdf.ts'
import type { PackVerdict } from './judge-pack.ts'
import { besideOthers } from './versions.ts'
import { isPdf, verifyFolder } from './verify.ts'

/** Every pack in a folder that somebody chose, or the one record.pdf. */
export const checkFolder = async (path: string, keys: readonly KeyList[]): Promise<readonly CheckedPack[]> =>
  said(await verifyFolder(path, { keys }))

/**
 * Every pack among files that came through the window, by their paths below what was dropped, and each PDF that was
 * dropped by itself; nothing is written.
 */
export async function checkDropped(
  files: readonly DroppedFile[],
  keys: readonly KeyList[],
): Promise<readonly CheckedPack[]> {
  const packs = packsAmong(files.map(({ path }) => path))
  const judged = []
  for (const folder of packs) {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`))
    const bytes = new Map(own.map((file) => [file.path.slice(folder.length + 1), Buffer.from(file.bytes)]))
    judged.push(
      await judgeFiles(`/${folder}`, { paths: [...bytes.keys()].toSorted(), links: [], bytes }, { keys }),
    )
  }
  for (const { path, bytes } of files.filter((file) => !file.path.includes('/') && isPdf(file.path)))
    judged.push(await judgePdf(`/${path}`, Buffer.from(bytes), { keys }))
  return said(besideOthers(judged))
}

/** Folders named as packs are, or with a pack's sums; none within another. */
function packsAmong(paths: readonly string[]): readonly string[] {
  const named = paths.flatMap((path) => /^(?:[^/]+\/)*?record-[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  const summed = paths.filter((path) => path.endsWith('/SHA256SUMS')).map((path) => dirname(path))
  const all = [...new Set([...named, ...summed])].toSorted()
  return all.filter((one) => !all.some((other) => one.startsWith(`${other}/`)))
}

function said(packs: readonly PackVerdict[]): readonly CheckedPack[] {
  if (packs.length === 0) throw invalid({ pack: 'no pack there' })
  return packs.map(({ pack, side, state, reasons, problems, missing, signedBy, files }) => ({
    pack,
    side: side === null ? null : side === 'health' ? 'health' : 'socialCare',
    state,
    reasons: [...reasons],
    problems: [...problems, ...missing.map((path) => `${path}: missing`)],
    signedBy: [...signedBy],
    files,
  }))
}
