import type { PackInput } from '../../shared/records.ts'
import type { ReleaseMaterial, ReleasedPack } from '../../shared/release-steps.ts'
import type { BesideFile } from '../documents/folders/index-files.ts'
import { indexesHere } from '../documents/folders/index-here.ts'
import type { IndexHere } from '../documents/folders/index-here.ts'
import { packSums } from '../documents/pack/pack-folder.ts'
import { sideFolders } from '../documents/side-folders.ts'
import { writePacks } from '../documents/folders/write.ts'
import type { WrittenPack } from '../documents/folders/write.ts'
import type { Maker } from '../making/maker.ts'
import { letterSheet } from './make-letters.ts'
import type { MadeLetter } from './make-letters.ts'
import { makeSheets } from './make-sheets.ts'
import type { Sheet } from './make-sheets.ts'
import type { Shell } from './shell.ts'
import { packSteps } from './pack-steps.ts'
import type { PackSteps } from './pack-steps.ts'
import { sayWhichFolder } from './which-folder.ts'

export interface Preparing {
  readonly maker: Maker
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
  { packs: inputs, letters: toPeople }: Pick<ReleaseMaterial, 'packs' | 'letters'>,
  { maker, pdf, folder, signal }: Preparing,
): Promise<MadePacks> {
  const steps = packSteps(shell, inputs, pdf)
  const ofPacks = inputs.map((input) => packSheet(input, { maker, pdf }))
  const others = [
    ...toPeople.map((letter) => letterOf(letterSheet(letter, { maker, pdf }))),
    ...(await indexesHere(folder, inputs)).map((here) => indexSheet(here, { maker, pdf })),
  ]
  steps.begun()
  const made = await makeSheets<Piece>(shell, [...ofPacks, ...others], {
    signal,
    onPrinted: (sheet) => ofPacks.includes(sheet) && steps.printed(),
    onBuilt: (sheet) => ofPacks.includes(sheet) && steps.built(),
  })
  const packs = made.flatMap(({ pack }) => pack ?? [])
  return {
    steps,
    packs,
    entries: packs.map((pack, place) => entryOf(pack, inputs[place])),
    letters: made.flatMap(({ letter }) => letter ?? []),
    index: made.flatMap(({ beside }) => beside ?? []),
  }
}

const entryOf = ({ side, recordId, version, files }: WrittenPack, input?: PackInput): ReleasedPack => ({
  side,
  recordId,
  version,
  files: files.length,
  // As stamped on what leaves, even if the second agency has signed while it was being printed.
  bothSigned: input?.bothSigned ?? false,
  shortOf: (input?.shortOf ?? []).map((short) => short.side),
  sumsSha256: packSums({ files }),
})

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

/** What one sheet of a release comes to. */
interface Piece {
  readonly pack?: WrittenPack
  readonly letter?: MadeLetter
  readonly beside?: readonly BesideFile[]
}

type Making = Pick<Preparing, 'maker' | 'pdf'>

function packSheet(input: PackInput, { maker, pdf }: Making): Sheet<Piece> {
  const { recordId, recordVersion: version } = input.record
  return {
    page: pdf ? () => maker.make('packPage', input) : null,
    build: async (printed) => {
      const files = await maker.make('packFiles', input, printed)
      return { pack: { side: input.side, recordId, version, files } }
    },
  }
}

const letterOf = ({ page, build }: Sheet<MadeLetter>): Sheet<Piece> => ({
  page,
  build: async (printed) => ({ letter: await build(printed) }),
})

const indexSheet = (here: IndexHere, { maker, pdf }: Making): Sheet<Piece> => ({
  page: pdf ? () => maker.make('indexPage', here) : null,
  build: async (printed) => ({ beside: await maker.make('indexFiles', here, printed) }),
})
