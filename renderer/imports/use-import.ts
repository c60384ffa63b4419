import { useCallback, useState } from 'react'
import type { Call, Output } from '../../shared/contract.ts'
import type { ImportPreview, PreviewResult, UnknownColumns } from '../../shared/imports.ts'
import type { AppError, Reply } from '../../shared/reply.ts'
import type { Side } from '../../shared/text.ts'
import { api } from '../api.ts'
import { useProgress } from '../use-progress.ts'
import type { Progress } from '../use-progress.ts'

export type Decisions = Call<'imports.apply'>['decisions']
type Added = Output<'imports.apply'>

export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'working'; readonly label: string }
  | {
      readonly kind: 'unknown'
      readonly side: Side
      readonly previewId: string
      readonly columns: UnknownColumns
    }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly added: Added }

export interface ImportFlow {
  readonly step: ImportStep
  readonly error: AppError | null
  readonly progress: Progress | null
  /** Asks for a file of this agency and reads it; by this saved map where one is given. */
  readonly choose: (side: Side, mapId: string | null) => Promise<void>
  readonly readAgain: (previewId: string, mapId: string) => Promise<void>
  readonly apply: (preview: ImportPreview, decisions: Decisions) => Promise<void>
  readonly cancel: () => void
  readonly startAgain: () => void
}

const afterReading = (side: Side, result: PreviewResult): ImportStep =>
  result.kind === 'preview'
    ? { kind: 'preview', preview: result.preview }
    : { kind: 'unknown', side, previewId: result.previewId, columns: result.columns }

/** The steps of an import. What goes wrong leads back to where one was, with nothing written. */
export function useImport(): ImportFlow {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [error, setError] = useState<AppError | null>(null)
  const working = step.kind === 'working'
  const reading = useProgress('imports.preview', working)
  const readingAgain = useProgress('imports.previewAgain', working)
  const applying = useProgress('imports.apply', working)

  const work = useCallback(
    async <T>(
      label: string,
      back: ImportStep,
      run: () => Promise<Reply<T>>,
      next: (value: T) => ImportStep,
    ) => {
      setError(null)
      setStep({ kind: 'working', label })
      const reply = await run()
      if (!reply.ok) setError(reply.error)
      setStep(reply.ok ? next(reply.value) : back)
    },
    [],
  )

  return {
    step,
    error,
    progress: applying ?? readingAgain ?? reading,
    choose: (side, mapId) =>
      work(
        'Reading the file',
        { kind: 'choose' },
        () => api.call('imports.preview', { side, mapId }),
        (result) => afterReading(side, result),
      ),
    readAgain: (previewId, mapId) => {
      const side = step.kind === 'unknown' ? step.side : 'health'
      const again = () => api.call('imports.previewAgain', { previewId, mapId })
      return work('Reading the file again', step, again, (result) => afterReading(side, result))
    },
    apply: (preview, decisions) =>
      work(
        'Adding the referrals',
        { kind: 'preview', preview },
        () => api.call('imports.apply', { previewId: preview.previewId, decisions }),
        (added) => ({ kind: 'done', added }),
      ),
    cancel: () => void api.call('imports.cancel', {}),
    startAgain: () => {
      setError(null)
      setStep({ kind: 'choose' })
    },
  }
}
