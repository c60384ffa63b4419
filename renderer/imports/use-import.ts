import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Call, Output } from '../../shared/contract.ts'
import type { ImportPreview, PreviewResult, UnknownColumns } from '../../shared/imports.ts'
import type { ImportAnswers, ImportQuestions } from '../../shared/imports/answers.ts'
import type { AppError, Reply } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { api } from '../data/api.ts'
import { useProgress } from '../data/use-progress.ts'
import type { Progress } from '../data/use-progress.ts'

export type Decisions = Pick<Call<'imports.apply'>, 'decisions' | 'referrals'>
type Added = Output<'imports.apply'>

/** What somebody said about a file, for reading it again. */
export interface Said {
  readonly mapId?: string | null
  readonly answers?: ImportAnswers | null
}

export type ImportStep =
  | { readonly kind: 'choose' }
  /** What was being looked at stays, out of sight, with all that was said there: a refusal leads back to it. */
  | { readonly kind: 'working'; readonly label: string; readonly from: RestingStep }
  | {
      readonly kind: 'unknown'
      readonly side: Side
      readonly previewId: string
      readonly columns: UnknownColumns
    }
  | {
      readonly kind: 'questions'
      readonly side: Side
      readonly previewId: string
      readonly questions: ImportQuestions
      readonly answers: ImportAnswers
    }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly added: Added; readonly preview: ImportPreview }

/** Where somebody says something. */
export type RestingStep = Exclude<ImportStep, { readonly kind: 'working' }>

export interface ImportFlow {
  readonly step: ImportStep
  readonly error: AppError | null
  readonly progress: Progress | null
  /** Asks for a file of this agency and reads it; by this saved map where one is given. */
  readonly choose: (side: Side, mapId: string | null) => Promise<void>
  /** The same with a file that was dropped on the window. */
  readonly drop: (side: Side, mapId: string | null, file: File) => Promise<void>
  /** With a row more, that somebody mended. */
  readonly show: (preview: ImportPreview) => void
  readonly readAgain: (previewId: string, said: Said) => Promise<void>
  readonly apply: (preview: ImportPreview, decisions: Decisions) => Promise<void>
  readonly cancel: () => void
  readonly startAgain: () => void
}

const afterReading = (side: Side, result: PreviewResult): ImportStep =>
  result.kind === 'preview' ? { kind: 'preview', preview: result.preview } : { ...result, side }

const restingIn = (step: ImportStep): RestingStep => (step.kind === 'working' ? step.from : step)

const sideOf = (step: RestingStep): Side =>
  step.kind === 'unknown' || step.kind === 'questions'
    ? step.side
    : step.kind === 'preview' || step.kind === 'done'
      ? step.preview.side
      : 'health'

interface Work<T> {
  readonly label: string
  /** Where a refusal leads. */
  readonly back: RestingStep
  readonly run: () => Promise<Reply<T>>
  readonly next: (value: T) => ImportStep
}

/** One step after another; while work goes on, that is the step. */
function useSteps() {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [error, setError] = useState<AppError | null>(null)
  const go = useCallback((next: ImportStep, failure: AppError | null = null) => {
    setStep(next)
    setError(failure)
  }, [])
  const work = useCallback(
    async <T>({ label, back, run, next }: Work<T>) => {
      const focused = document.activeElement
      go({ kind: 'working', label, from: back })
      const reply = await run()
      if (reply.ok) return go(next(reply.value))
      // Drawn at once: what is still hidden takes no focus.
      flushSync(() => go(back, reply.error))
      if (focused instanceof HTMLElement) focused.focus()
    },
    [go],
  )
  return { step, error, go, work }
}

function useAnyProgress(isWorking: boolean): Progress | null {
  const reading = useProgress('imports.preview', isWorking)
  const readingAgain = useProgress('imports.previewAgain', isWorking)
  const applying = useProgress('imports.apply', isWorking)
  return applying ?? readingAgain ?? reading
}

type Steps = ReturnType<typeof useSteps>

/** The ways to have a file read. */
const readingBy = ({ step, work }: Steps): Pick<ImportFlow, 'choose' | 'drop' | 'readAgain'> => ({
  choose: (side, mapId) =>
    work({
      label: 'Reading the file',
      back: { kind: 'choose' },
      run: () => api.call('imports.preview', { side, mapId }),
      next: (result) => afterReading(side, result),
    }),
  drop: (side, mapId, file) =>
    work({
      label: 'Reading the file',
      back: { kind: 'choose' },
      run: async () =>
        api.call('imports.previewDropped', {
          side,
          mapId,
          bytes: new Uint8Array(await file.arrayBuffer()),
        }),
      next: (result) => afterReading(side, result),
    }),
  readAgain: (previewId, said) =>
    work({
      label: 'Reading the file again',
      back: restingIn(step),
      run: () => api.call('imports.previewAgain', { previewId, ...said }),
      next: (result) => afterReading(sideOf(restingIn(step)), result),
    }),
})

/** The steps of an import. What goes wrong leads back to where one was, with nothing written. */
export function useImport(): ImportFlow {
  const steps = useSteps()
  const { step, error, go, work } = steps
  const progress = useAnyProgress(step.kind === 'working')
  return {
    step,
    error,
    progress,
    ...readingBy(steps),
    show: (preview) => go({ kind: 'preview', preview }),
    apply: (preview, decisions) =>
      work({
        label: 'Adding the referrals',
        back: { kind: 'preview', preview },
        run: () => api.call('imports.apply', { previewId: preview.previewId, ...decisions }),
        next: (added) => ({ kind: 'done', added, preview }),
      }),
    cancel: () => void api.call('imports.cancel', {}),
    startAgain: () => go({ kind: 'choose' }),
  }
}
