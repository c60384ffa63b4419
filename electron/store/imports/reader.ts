import type { Input } from '../../../shared/contract.ts'
import { noAnswers } from '../../../shared/imports/answers.ts'
import type { ImportAnswers } from '../../../shared/imports/answers.ts'
import type { MendResult, PreviewResult } from '../../../shared/imports.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Shelf } from '../kernel/shelf.ts'
import { Applying, applying } from './applying.ts'
import { mendRow } from './mend-row.ts'
import { previewImport, previewImportAgain } from './preview.ts'
import type { PreviewOptions } from './preview.ts'
import { previews } from './previews.ts'
import type { ImportSource } from './read-file.ts'

export interface ImportReader {
  previewImport(
    source: ImportSource,
    side: 'health' | 'socialCare',
    mapId: string | null,
    answers: ImportAnswers | null,
  ): Promise<PreviewResult>
  previewImportAgain(
    previewId: string,
    said: { readonly mapId: string | null; readonly answers: ImportAnswers | null },
  ): Promise<PreviewResult>
  /** Takes in a row that was left out, as somebody mended it; reads only. */
  mendImport(input: Input<'imports.mend'>): Promise<MendResult>
  cancelImport(): Promise<void>
}

/** The store that what is read is compared with, and where it waits. */
interface Reading {
  /** Fails with locked. */
  readonly desk: () => Desk
  readonly shelf: Shelf
}

/**
 * Reading files, one at a time: another one stops what is being read. `onApplied`: how far what was read is written down,
 * which is stopped in the same way.
 */
export function importReader(
  store: Reading,
  onProgress: (bytes: number, ofBytes: number) => void,
  onApplied: (rows: number, ofRows: number) => void = () => undefined,
): ImportReader {
  let running = new AbortController()
  const read = (work: (options: PreviewOptions) => Promise<PreviewResult>): Promise<PreviewResult> => {
    running.abort()
    running = new AbortController()
    store.shelf.put(applying, new Applying(onApplied))
    return work({ signal: running.signal, onProgress })
  }
  return {
    previewImport: (source, side, mapId, answers) =>
      read((options) =>
        previewImport(store.desk(), source, side, mapId, { ...options, answers: answers ?? noAnswers }),
      ),
    previewImportAgain: (previewId, said) =>
      read((options) => previewImportAgain(store.desk(), previewId, said, options)),
    mendImport: (input) => mendRow(store.desk(), input),
    cancelImport: async () => {
      running.abort()
      const work = store.shelf.get(applying)
      // What was read waits to be applied after all.
      if (work.isOn) return work.stop()
      store.shelf.get(previews).clear()
    },
  }
}
