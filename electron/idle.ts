/** NIST 800-63B's ceilings are 15 to 30 minutes; a panel's laptop locks after five. */
export const idleSeconds = 5 * 60

export interface IdleClock {
  /** Seconds since anything was typed or moved in any program. */
  readonly system: () => number
  /** Seconds since input reached one of our windows: some systems can't tell the first. */
  readonly ours: () => number
}

/** Calls `lock` once both clocks have reached the limit. Answers a function that stops watching. */
export function watchIdle(
  clock: IdleClock,
  limitSeconds: number,
  lock: () => void,
  everyMs = 1000,
): () => void {
  const timer = setInterval(() => {
    if (Math.min(clock.system(), clock.ours()) >= limitSeconds) lock()
  }, everyMs)
  return () => clearInterval(timer)
}
