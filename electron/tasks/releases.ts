import { basename } from 'node:path'
import type { PackInput } from '../../shared/records.ts'
import { Failure } from '../../shared/reply.ts'
import { sha256Hex } from '../packs/jcs.ts'
import { packFiles } from '../packs/pack.ts'
import { printSettings } from '../packs/page/print-settings.ts'
import { recordPage } from '../packs/page/record-page.ts'
import { writePacks } from '../packs/write.ts'
import type { WrittenPack } from '../packs/write.ts'
import type { Shell } from './shell.ts'
import type { FeatureTasks } from './tasks.ts'

export const releaseTasks: FeatureTasks<'releases'> = {
  write: async (shell, { meetingId, pdf }) => {
    const material = await shell.store().releaseMaterial(meetingId)
    const folder = await shell.chooseFolder()
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const packs = await makePacks(shell, material.packs, pdf)
    const { files } = await writePacks(folder, packs)
    // The log is written once the packs are on disk: a line in it is a promise that they left.
    await shell.store().recordRelease(
      meetingId,
      packs.map(({ files: made, ...pack }) => ({
        ...pack,
        files: made.length,
        sumsSha256: sha256Hex(made.at(-1)?.bytes ?? new Uint8Array()),
      })),
    )
    shell.changed({ kind: 'data' })
    return { packs: packs.length, files, heldBack: material.heldBack, folderName: basename(folder) }
  },
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
