import type { PackInput } from '../../shared/records.ts'
import type { Shell } from './shell.ts'

export interface PackSteps {
  /** The pack that is printed, or built, now; counts from 0. */
  readonly printing: (index: number) => void
  readonly building: (index: number) => void
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
  return {
    printing: (index) => index < of && say(index, index),
    building: (index) => say((pdf ? of : 0) + index, index),
    placing: () => say(total - 1),
    placed: () => say(total),
  }
}

const referenceOf = (input: PackInput | undefined): string => input?.record.caseReference ?? ''
