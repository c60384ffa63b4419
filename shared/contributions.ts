import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { besideCases, command, everyone, query, workers } from './kernel/op.ts'
import { Line, OptionalLine, Said, Version } from './kernel/text.ts'

/** Those that a community mental health team usually has; any other is typed. */
export const disciplines = [
  'Psychiatry',
  'Nursing',
  'Psychology',
  'Occupational therapy',
  'Social work',
  'Pharmacy',
  'Advocate',
  'Carer',
] as const

export const Discipline = Line(60)

/** What one discipline says about somebody, for the next time that they are talked about or of the time that they were. */
export interface Contribution {
  readonly id: string
  readonly caseId: string
  /** Null: for the next time. */
  readonly itemId: string | null
  readonly discipline: string
  /** Who says it. */
  readonly name: string
  readonly words: string
  /** Who wrote it down for them; null: they did. */
  readonly writtenBy: string | null
  readonly writtenAt: string
  readonly version: number
}

const about = { contributionId: Id, version: Version }
const said = { discipline: Discipline, words: Said(4000) }

/** Side by side on the item: each discipline’s, written beforehand or in one line in the room. */
export const contributions = {
  /** For the next time; in the order in which disciplines usually stand. */
  list: query<readonly Contribution[]>()(z.strictObject({ caseId: Id }), everyone, besideCases),
  /** Somebody else’s only by whoever runs the meeting: it says then who wrote it down. `name` empty: one’s own. */
  write: command<readonly Contribution[]>()(
    z.strictObject({ caseId: Id, ...said, name: OptionalLine(120).default('') }),
    workers,
    { about: 'caseId', did: 'Wrote what a discipline says' },
  ),
  /** Until the meeting that hears it has closed. */
  change: command<readonly Contribution[]>()(z.strictObject({ ...about, ...said }), workers, {
    about: 'contributionId',
    did: 'Changed what a discipline says',
  }),
  remove: command<readonly Contribution[]>()(z.strictObject(about), workers, {
    about: 'contributionId',
    did: 'Took out what a discipline says',
  }),
}

/** In the order of `disciplines`, then others as they were written. */
export const inTurn = <T extends Pick<Contribution, 'discipline'>>(list: readonly T[]): readonly T[] => {
  const place = ({ discipline }: T): number => {
    const at = disciplines.findIndex((one) => one.toLowerCase() === discipline.toLowerCase())
    return at === -1 ? disciplines.length : at
  }
  return list.toSorted((a, b) => place(a) - place(b))
}
