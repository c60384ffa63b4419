import type { PackInput } from '../../shared/records.ts'
import { sha256Hex } from '../packs/jcs.ts'
import { packFiles } from '../packs/pack.ts'
import { printSettings } from '../packs/page/print-settings.ts'
import { recordPage } from '../packs/page/record-page.ts'
import { writePacks } from '../packs/write.ts'
import type { WrittenPack } from '../packs/write.ts'
import type { ReleasedPack } from '../store/releases/material.ts'
import type { Shell } from './shell.ts'
import { sayWhichFolder } from './which-folder.ts'

export interface MadePacks {
  readonly files: number
  readonly released: readonly ReleasedPack[]
}

/** Prints, builds and writes the packs whole; answers what the release log keeps of each. */
export async function releasePacks(
  shell: Shell,
  inputs: readonly PackInput[],
  folder: string,
  pdf: boolean,
): Promise<MadePacks> {
  const packs = await makePacks(shell, inputs, pdf)
  const signed = new Map(
    inputs.map(({ side, record, bothSigned }) => [`${side} ${record.recordId}`, bothSigned]),
  )
  const { files } = await writePacks(folder, packs).catch(sayWhichFolder)
  const released = packs.map(({ files: made, ...pack }) => ({
    ...pack,
    files: made.length,
    // As stamped on what left, even if the second agency has signed while it was being printed.
    bothSigned: signed.get(`${pack.side} ${pack.recordId}`) ?? false,
    // SHA256SUMS is written last and names every other file, so its digest stands for the pack.
    sumsSha256: sha256Hex(made.at(-1)?.bytes ?? new Uint8Array()),
  }))
  return { files, released }
}

async function makePacks(shell: Shell, inputs: readonly PackInput[], pdf: boolean): Promise<WrittenPack[]> {
  const total = inputs.length
  const report = (done: number): void =>
    shell.changed({ kind: 'progress', task: 'releases.write', done, total, unit: 'packs' })
  const pages = inputs.map((input) => ({ html: recordPage(input), settings: printSettings(input) }))
  const pdfs = pdf ? await shell.print(pages, report) : []
  const packs: WrittenPack[] = []
  for (const [index, input] of inputs.entries()) {
    const { recordId, recordVersion: version } = input.record
    packs.push({
      side: input.side,
      recordId,
      version,
      files: await packFiles(input, { pdf: pdfs[index] ?? null }),
    })
  }
  return packs
}
