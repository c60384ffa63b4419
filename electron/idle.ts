/** NIST SP 800-63B's ceilings are 15 to 30 minutes; a panel's laptop locks after five, in a meeting after what its terms say. */
export const idleSeconds = 5 * 60

export interface IdleClock {
  /** Seconds since anything was typed or moved in any program. */
  readonly system: () => number
  /** Seconds since input reached one of our windows: some systems can't tell the first. */
  readonly ours: () => number
  /** Seconds since somebody came in: an update of a large store takes longer than the limit. */
  readonly inside: () => number
}

/** Calls `tooLong` every second from when all clocks have reached the limit, with what they say. Answers a function that stops watching. */
export function watchIdle(
  clock: IdleClock,
  limitSeconds: number,
  tooLong: (seconds: number) => void,
  everyMs = 1000,
): () => void {
  const timer = setInterval(() => {
    const seconds = Math.min(clock.system(), clock.ours(), clock.inside())
    if (seconds >= limitSeconds) tooLong(seconds)
  }, everyMs)
  return () => clearInterval(timer)
}

/**
 * Seconds without input until Accord locks: what holds everywhere, or in a meeting the minutes of its terms. A limit
 * that was made shorter when Accord was started shortens both alike.
 */
export const lockAfter = (limitSeconds: number, meetingMinutes: number | null): number =>
  meetingMinutes === null ? limitSeconds : (limitSeconds * meetingMinutes * 60) / idleSeconds
