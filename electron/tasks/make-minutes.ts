import type { MinutesMaterial, WrittenMinutes } from '../../shared/minutes.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { minutesFiles, minutesPage } from '../documents/minutes/minutes-files.ts'
import type { NamedFile } from '../documents/write-files.ts'
import type { Shell } from './shell.ts'

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
): Promise<MadeMinutes[]> {
  const { copies, version } = material
  const report = (done: number): void =>
    shell.changed({ kind: 'progress', task: 'minutes.write', done, total: copies.length, unit: 'copies' })
  const pdfs = pdf ? await shell.print(copies.map(minutesPage), report) : []
  const made: MadeMinutes[] = []
  for (const [index, one] of copies.entries()) {
    const files = await minutesFiles(material, one, pdfs[index] ?? null)
    const sha256 = sha256Hex(files[0]?.bytes ?? new Uint8Array())
    const { side, forMemberId, items } = one.copy
    made.push({ files, written: { side, forMemberId, items, version, sha256 } })
  }
  return made
}
