import { addDays } from '../../../shared/kernel/dates.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { makeAround } from './make-around.ts'
import { ticks } from './made.ts'
import type { MadeCase, MadeItem, MadeLine, MadeMeeting, MadeReferral } from './made.ts'

/** The same numbers for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Two are spelt in two ways; one has few cases. */
const teams = [
  'Riverside community mental health team',
  'riverside community mental health team',
  'Early intervention',
  'Hospital discharge',
  'Older adults',
  '',
]

export interface Madeup {
  readonly cases: readonly MadeCase[]
  readonly meetings: readonly MadeMeeting[]
}

/** Invented cases in the three years before a day. */
export function makeCases(count: number, today: string, seed = 7): Madeup {
  const next = numbersFrom(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const oneIn = (n: number): boolean => below(n) === 0
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T
  let made = 0
  const id = (): string => `0${(made++).toString(16).padStart(7, '0')}-0000-7000-8000-000000000000`
  const meetings = Array.from({ length: 220 }, (_, at): MadeMeeting => ({
    id: id(),
    kind: at % 3 === 0 ? 'front_line' : 'panel',
    on: addDays(today, -5 * at),
    isSecond: at % 3 !== 0 && at % 4 === 0,
  }))
  const referral = (side: Side, on: string): MadeReferral => ({
    id: id(),
    side,
    team: oneIn(400) ? 'A team of few' : of(teams),
    on: addDays(on, -below(200)),
    indicative: oneIn(3) ? null : 100_000 * below(30),
  })
  const line = (): MadeLine => {
    const [health, council] = [oneIn(3) ? 0 : 1000 * below(900), oneIn(3) ? 0 : 1000 * below(900)]
    const more = oneIn(15) ? 6_000_000 : 0
    return {
      id: id(),
      health: health + more,
      council,
      annual: health + more + council,
      replaces: oneIn(3) ? 1000 * below(500) : null,
      freedHow: of(['cash', 'block_freed', 'block_tied', null] as const),
      both: oneIn(5) ? 1000 * below(300) : null,
      isDirect: oneIn(4),
      only: oneIn(40) ? of(['health', 'socialCare']) : null,
    }
  }
  const item = (meeting: MadeMeeting, isReview = false): MadeItem => {
    const signedAt = (): string | null =>
      oneIn(5) ? null : `${addDays(meeting.on, below(30))}T10:00:00.000Z`
    return {
      meeting,
      isReview,
      found: {
        outcomes: Array.from({ length: below(3) }, () => of(['met', 'partly', 'not', 'no_longer_wanted'])),
        harm: of(['none', 'none', 'some', null]),
        tookPart: of([['health'], ['socialCare'], ['health', 'socialCare']]),
      },
      isCarried: !isReview && meeting.kind === 'panel' && oneIn(8),
      isLate: oneIn(12),
      isWithoutQuorum: oneIn(25),
      isDisagreed: oneIn(9),
      signed: { health: signedAt(), socialCare: signedAt() },
    }
  }
  const cases = Array.from({ length: count }, (): MadeCase => {
    const meeting = of(meetings)
    const isDecided = !oneIn(5)
    const items = isDecided ? [item(meeting), ...(oneIn(6) ? [item(of(meetings), true)] : [])] : []
    const sides: readonly Side[] = oneIn(3)
      ? ['health', 'socialCare']
      : oneIn(30)
        ? []
        : [of(['health', 'socialCare'])]
    return {
      id: id(),
      state: isDecided ? (oneIn(10) ? 'closed' : 'decided') : 'triaged',
      openedAt: `${addDays(meeting.on, -below(100))}T09:00:00.000Z`,
      words: oneIn(4) ? '' : 'I want my own front door.',
      asked: !oneIn(10),
      keyWorker: oneIn(3) ? '' : 'Jo Pell',
      advocate: oneIn(2) ? '' : 'Ines Faro',
      broker: oneIn(2) ? '' : 'Sol Abara',
      referrals: sides.map((side) => referral(side, meeting.on)),
      items,
      lines: Array.from({ length: below(4) }, line),
      actions: Array.from({ length: below(3) }, () => ({
        isOpen: oneIn(2),
        dueOn: oneIn(6) ? null : addDays(today, below(60) - 30),
      })),
      reviewOn: isDecided && !oneIn(3) ? addDays(today, below(200) - 40) : null,
      ticked: oneIn(3)
        ? (Object.fromEntries(ticks.map((tick) => [tick, oneIn(4)])) as MadeCase['ticked'])
        : null,
      ...makeAround(meeting.on, today, { below, id }),
    }
  })
  return { cases, meetings }
}
