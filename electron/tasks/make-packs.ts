import type { PackInput } from '../../shared/records.ts'
import type { ReleaseMaterial, ReleasedPack } from '../../shared/release-steps.ts'
import { indexFiles } from '../documents/folders/index-files.ts'
import type { BesideFile } from '../documents/folders/index-files.ts'
import { packSums } from '../documents/pack/pack-folder.ts'
import { sideFolders } from '../documents/side-folders.ts'
import { packFiles } from '../documents/pack/pack.ts'
import { printSettings } from '../documents/page/print-settings.ts'
import { recordPage } from '../documents/page/record-page.ts'
import { writePacks } from '../documents/folders/write.ts'
import type { WrittenPack } from '../documents/folders/write.ts'
import { makeLetters } from './make-letters.ts'
import type { MadeLetter } from './make-letters.ts'
import type { PrintPage, Shell } from './shell.ts'
import { packSteps } from './pack-steps.ts'
import type { PackSteps } from './pack-steps.ts'
import { orStopped, refuseStopped } from './stoppable.ts'
import { sayWhichFolder } from './which-folder.ts'

export interface Preparing {
  readonly pdf: boolean
  readonly folder: string
  readonly signal: AbortSignal
}

export interface MadePacks {
  readonly steps: PackSteps
  readonly packs: readonly WrittenPack[]
  /** What the release log would keep of each, in their order. */
  readonly entries: readonly ReleasedPack[]
  /** To the people; written with the packs, all or none. */
  readonly letters: readonly MadeLetter[]
  /** Each agency's index of its folder, beside the packs. */
  readonly index: readonly BesideFile[]
}

/** Prints and builds the packs; nothing is written yet. */
export async function preparePacks(
  shell: Shell,
  { packs: inputs, letters }: Pick<ReleaseMaterial, 'packs' | 'letters'>,
  { pdf, folder, signal }: Preparing,
): Promise<MadePacks> {
  const steps = packSteps(shell, inputs, pdf)
  const packs = await makePacks(shell, inputs, { pdf, signal, steps })
  refuseStopped(signal)
  steps.placing()
  const entries = packs.map(({ side, recordId, version, files }, index) => ({
    side,
    recordId,
    version,
    files: files.length,
    // As stamped on what leaves, even if the second agency has signed while it was being printed.
    bothSigned: inputs[index]?.bothSigned ?? false,
    shortOf: (inputs[index]?.shortOf ?? []).map((short) => short.side),
    sumsSha256: packSums({ files }),
  }))
  const print = async (pages: readonly PrintPage[]) =>
    pdf
      ? orStopped(
          signal,
          shell.print(pages, () => refuseStopped(signal)),
        )
      : []
  return {
    steps,
    packs,
    entries,
    letters: await orStopped(signal, makeLetters(shell, letters, pdf)),
    index: await indexFiles(folder, inputs, print),
  }
}

const letterFolders = `${sideFolders.person}/`

/** Writes the packs whole; answers the log's entries as they are on disk. */
export async function placePacks(
  { packs, entries, letters, index }: MadePacks,
  {
    folder,
    madeIn,
    signal,
  }: { readonly folder: string; readonly madeIn: string; readonly signal: AbortSignal },
): Promise<{
  readonly files: number
  readonly recognised: number
  readonly released: readonly ReleasedPack[]
}> {
  const all = [...packs, ...letters.map(({ folder: letter }) => letter)]
  const { files, skipped, sums } = await writePacks(folder, all, { madeIn, signal, beside: index }).catch(
    sayWhichFolder,
  )
  const released = entries.map((entry, index) => ({ ...entry, sumsSha256: sums[index] ?? entry.sumsSha256 }))
  return { files, recognised: skipped.filter((path) => !path.startsWith(letterFolders)).length, released }
}

interface Making extends Pick<Preparing, 'pdf' | 'signal'> {
  readonly steps: PackSteps
}

/** Each is built while the next are printed; the windows are answered in between. */
async function makePacks(
  shell: Shell,
  inputs: readonly PackInput[],
  { pdf, signal, steps }: Making,
): Promise<WrittenPack[]> {
  const packs: WrittenPack[] = []
  let last = Promise.resolve()
  let failed: unknown
  const build = (index: number, made: Uint8Array | null): void => {
    const input = inputs[index]
    if (!input) return
    last = last.then(async () => {
      refuseStopped(signal)
      packs.push(await packOf(input, made))
      steps.built(packs.length)
    })
    last.catch((error: unknown) => (failed ??= error))
  }
  const onPrinted = (done: number, made: Uint8Array): void => {
    refuseStopped(signal)
    if (failed !== undefined) throw failed
    steps.printed(done)
    build(done - 1, made)
  }
  if (pdf) {
    steps.printed(0)
    const pages = inputs.map((input) => ({ html: recordPage(input), settings: printSettings(input) }))
    await orStopped(signal, shell.print(pages, onPrinted))
  } else {
    steps.built(0)
    for (const index of inputs.keys()) build(index, null)
  }
  await orStopped(signal, last)
  return packs
}

async function packOf(input: PackInput, pdf: Uint8Array | null): Promise<WrittenPack> {
  const { recordId, recordVersion: version } = input.record
  return { side: input.side, recordId, version, files: await packFiles(input, { pdf }) }
}
