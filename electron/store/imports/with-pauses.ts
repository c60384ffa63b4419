import { inRuns } from '../kernel/lists.ts'

/** Lets the event loop turn, or throws where it was cancelled; `rows`: how many were gone through since the last. */
export type Pause = (rows: number) => Promise<void>

/** The same with each, and a pause after every run of them. */
export async function withPauses<T>(
  items: readonly T[],
  pause: Pause,
  work: (item: T) => void,
): Promise<void> {
  for (const run of inRuns(items)) {
    for (const item of run) work(item)
    await pause(0)
  }
}
