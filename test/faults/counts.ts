/** How many of each: all of them by `npm run test:faults`, a few of each with the other tests. */
export interface Counts {
  /** Shared out over text, attendance, sign-off, import and release. */
  readonly kills: number
  /** In each of update, backup and restore. */
  readonly killsEach: number
  readonly fullDisk: number
  readonly ioErrors: number
  readonly bitFlips: number
  readonly races: number
  readonly copies: number
  readonly drills: number
  readonly drillMegabytes: number
}

const full: Counts = {
  kills: 1000,
  killsEach: 200,
  fullDisk: 100,
  ioErrors: 300,
  bitFlips: 400,
  races: 50,
  copies: 50,
  drills: 20,
  drillMegabytes: 100,
}
const sample: Counts = {
  kills: 5,
  killsEach: 1,
  fullDisk: 6,
  ioErrors: 2,
  bitFlips: 10,
  races: 4,
  copies: 3,
  drills: 1,
  drillMegabytes: 1,
}

/** `full`, or a share of it: `ACCORD_FAULTS=0.2`. */
function chosen(): Counts {
  const said = process.env['ACCORD_FAULTS']
  if (said === undefined) return sample
  const share = said === 'full' ? 1 : Number(said)
  const some = (most: number): number => Math.max(1, Math.round(most * share))
  return {
    ...full,
    kills: some(full.kills),
    killsEach: some(full.killsEach),
    fullDisk: some(full.fullDisk),
    ioErrors: some(full.ioErrors),
    bitFlips: some(full.bitFlips),
    races: some(full.races),
    copies: some(full.copies),
  }
}

export const counts: Counts = chosen()
export const patience = process.env['ACCORD_FAULTS'] === undefined ? 120_000 : 7_200_000
