import type { PackInput } from '../../shared/records.ts'
import type { Shell } from './shell.ts'

export interface PackSteps {
  /** So many are printed, so many built: each pack is built while the next are printed. */
  readonly printed: (count: number) => void
  readonly built: (count: number) => void
  /** Only the folder is left. */
  readonly placing: () => void
  /** All of them are on disk and in the log. */
  readonly placed: () => void
}

/** How far a release has come: its last step is the folder's, so that nothing says "written" before it is. */
export function packSteps(
  shell: Pick<Shell, 'changed'>,
  inputs: readonly PackInput[],
  pdf: boolean,
): PackSteps {
  const of = inputs.length
  const total = of * (pdf ? 2 : 1) + 1
  const say = (done: number, index?: number): void =>
    shell.changed({
      kind: 'progress',
      task: 'releases.write',
      done,
      total,
      unit: 'packs',
      ...(index !== undefined && { at: { nth: index + 1, of, reference: referenceOf(inputs[index]) } }),
    })
  let far = { printed: 0, built: 0 }
  const along = (further: Partial<typeof far>): void => {
    far = { ...far, ...further }
    // The one that is worked at: printed, as long as any is left to print.
    const at = pdf ? Math.min(far.printed, of - 1) : far.built
    if (far.built < of) say((pdf ? far.printed : 0) + far.built, at)
  }
  return {
    printed: (count) => along({ printed: count }),
    built: (count) => along({ built: count }),
    placing: () => say(total - 1),
    placed: () => say(total),
  }
}

const referenceOf = (input: PackInput | undefined): string => input?.record.caseReference ?? ''
