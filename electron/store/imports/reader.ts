import { noAnswers } from '../../../shared/imports/answers.ts'
import type { PreviewResult } from '../../../shared/imports.ts'
import { notFound } from '../../../shared/reply.ts'
import type { FromStore, StoreService } from '../protocol.ts'
import type { Store } from '../service.ts'
import { mendRow } from './mend-row.ts'
import { previewImport, previewImportAgain } from './preview.ts'
import type { PreviewOptions, ReadPreview } from './preview.ts'
import { refusedCsv } from './refused-csv.ts'
import { importSummary } from './summary.ts'

type Progress = Extract<FromStore, { progress: unknown }>['progress']
type ImportReader = Pick<
  StoreService,
  'previewImport' | 'previewImportAgain' | 'cancelImport' | 'importSummary' | 'mendImport' | 'refusedCsv'
>

/** Reading files, one at a time: another one stops what is being read. */
export function importReader(store: Store, onProgress: (progress: Progress) => void): ImportReader {
  let running = new AbortController()
  const read = (work: (options: PreviewOptions) => Promise<PreviewResult>): Promise<PreviewResult> => {
    running.abort()
    running = new AbortController()
    return work({
      signal: running.signal,
      onProgress: (done, total) => onProgress({ task: 'imports.preview', done, total, unit: 'bytes' }),
    })
  }
  return {
    previewImport: (source, side, mapId, answers) =>
      read((options) =>
        previewImport(store.desk(), source, side, mapId, { ...options, answers: answers ?? noAnswers }),
      ),
    previewImportAgain: (previewId, said) =>
      read((options) => previewImportAgain(store.desk(), previewId, said, options)),
    importSummary: async (previewId) => importSummary(waitingIn(store, previewId)),
    mendImport: (input) => mendRow(store.desk(), input),
    refusedCsv: async (previewId) => refusedCsv(waitingIn(store, previewId)),
    cancelImport: async () => {
      running.abort()
      store.shelf.previews.clear()
    },
  }
}

function waitingIn(store: Store, previewId: string): ReadPreview {
  const preview = store.shelf.previews.get(previewId)
  if (!preview) throw notFound()
  return preview
}
