import type { MinutesMaterial, WrittenMinutes } from '../../shared/minutes.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { minutesFiles, minutesPage } from '../documents/minutes/minutes-files.ts'
import type { NamedFile } from '../documents/write-files.ts'
import type { Shell } from './shell.ts'
import { orStopped, refuseStopped } from './stoppable.ts'

export interface MadeMinutes {
  readonly files: readonly NamedFile[]
  /** What the log keeps of it. */
  readonly written: WrittenMinutes
}

/** Prints and builds every copy. */
export async function makeMinutes(
  shell: Shell,
  material: MinutesMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<{ readonly made: readonly MadeMinutes[]; readonly say: (done: number) => void }> {
  const { copies, version } = material
  const say = (done: number): void =>
    shell.changed({ kind: 'progress', task: 'minutes.write', done, total: copies.length, unit: 'copies' })
  const onPrinted = (done: number): void => {
    refuseStopped(signal)
    // The last one is done when all are on disk.
    if (done < copies.length) say(done)
  }
  say(0)
  const pdfs = pdf ? await orStopped(signal, shell.print(copies.map(minutesPage), onPrinted)) : []
  const made: MadeMinutes[] = []
  for (const [index, one] of copies.entries()) {
    refuseStopped(signal)
    const files = await minutesFiles(material, one, pdfs[index] ?? null)
    const sha256 = sha256Hex(files[0]?.bytes ?? new Uint8Array())
    const { side, forMemberId, items } = one.copy
    made.push({ files, written: { side, forMemberId, items, version, sha256 } })
  }
  return { made, say }
}
