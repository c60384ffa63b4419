import type { PartsMaterial, WrittenPart } from '../../shared/person-parts.ts'
import { partFiles, partPage } from '../documents/person-parts/part-files.ts'
import type { NamedFile } from '../documents/write-files.ts'
import { sha256Hex } from '../proof/jcs.ts'
import type { Shell } from './shell.ts'
import { orStopped, refuseStopped } from './stoppable.ts'

export interface MadePart {
  readonly files: readonly NamedFile[]
  /** What the log keeps of it. */
  readonly written: WrittenPart
}

/** Prints and builds every part. */
export async function makeParts(
  shell: Shell,
  { at, parts }: PartsMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<{ readonly made: readonly MadePart[]; readonly say: (done: number) => void }> {
  const say = (done: number): void =>
    shell.changed({ kind: 'progress', task: 'personParts.write', done, total: parts.length, unit: 'copies' })
  const onPrinted = (done: number): void => {
    refuseStopped(signal)
    // The last one is done when all are on disk.
    if (done < parts.length) say(done)
  }
  say(0)
  const pdfs = pdf ? await orStopped(signal, shell.print(parts.map(partPage), onPrinted)) : []
  const made: MadePart[] = []
  for (const [index, part] of parts.entries()) {
    refuseStopped(signal)
    const files = await partFiles(at, part, pdfs[index] ?? null)
    const sha256 = sha256Hex(files[0]?.bytes ?? new Uint8Array())
    const { reader, position, recordVersion: version } = part
    made.push({ files, written: { reader, position, version, sha256 } })
  }
  return { made, say }
}
