import type { PackInput } from '../../shared/records.ts'
import type { Shell } from './shell.ts'

export interface PackSteps {
  readonly begun: () => void
  /** One more is printed, one more built: each pack is built while the next are printed. After the last, the folder is left. */
  readonly printed: () => void
  readonly built: () => void
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
  let [printed, built] = [0, 0]
  const sayWhere = (): void => {
    if (built === of) return say(total - 1)
    // The one that is worked at: printed, as long as any is left to print.
    say(printed + built, pdf ? Math.min(printed, of - 1) : built)
  }
  return {
    begun: sayWhere,
    printed: () => {
      printed += 1
      sayWhere()
    },
    built: () => {
      built += 1
      sayWhere()
    },
    placed: () => say(total),
  }
}

const referenceOf = (input: PackInput | undefined): string => input?.record.caseReference ?? ''
