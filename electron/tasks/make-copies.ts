import type { NamedFile } from '../documents/write-files.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { makeSheets } from './make-sheets.ts'
import type { PrintPage, Shell } from './shell.ts'

export interface ToMake<Copy, Logged> {
  readonly task: 'minutes.write' | 'personParts.write'
  readonly copies: readonly Copy[]
  readonly page: (copy: Copy) => Promise<PrintPage>
  /** Word first; `pdf` is null where none is asked for. */
  readonly files: (copy: Copy, pdf: Uint8Array | null) => Promise<readonly NamedFile[]>
  readonly logged: (copy: Copy) => Logged
}

export interface MadeCopies<Logged> {
  readonly files: readonly NamedFile[]
  /** What the log keeps of each, with the digest of its first file. */
  readonly written: readonly (Logged & { readonly sha256: string })[]
  /** The last one is done when all are on disk: then it is said. */
  readonly sayDone: () => void
}

/** Prints and builds every copy, saying how far it is; refused once it was stopped. */
export async function makeCopies<Copy, Logged>(
  shell: Shell,
  { task, copies, page, files: filesOf, logged }: ToMake<Copy, Logged>,
  pdf: boolean,
  signal: AbortSignal,
): Promise<MadeCopies<Logged>> {
  const total = copies.length
  const say = (done: number): void => shell.changed({ kind: 'progress', task, done, total, unit: 'copies' })
  let done = 0
  say(done)
  const made = await makeSheets(
    shell,
    copies.map((copy) => ({
      page: pdf ? () => page(copy) : null,
      build: async (printed: Uint8Array | null) => {
        const files = await filesOf(copy, printed)
        const written = { ...logged(copy), sha256: sha256Hex(files[0]?.bytes ?? new Uint8Array()) }
        return { files, written }
      },
    })),
    {
      signal,
      onBuilt: () => {
        done += 1
        if (done < total) say(done)
      },
    },
  )
  return {
    files: made.flatMap(({ files }) => files),
    written: made.map(({ written }) => written),
    sayDone: () => say(total),
  }
}
