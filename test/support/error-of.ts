import { toAppError } from '../../electron/store/kernel/failures.ts'

/** What a piece of work was refused with, as a window is told. */
export const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'was not refused',
    (error: unknown) => toAppError(error, () => undefined),
  )
