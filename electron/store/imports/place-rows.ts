import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/ids.ts'
import type { RowMatch } from '../../../shared/imports/matching.ts'
import type { Counterpart } from '../../../shared/imports/people-index.ts'
import type { Unread } from '../../../shared/imports/unread.ts'
import type { ReferralRow } from '../../../shared/imports/referral-row.ts'
import { invalid } from '../../../shared/reply.ts'
import type { Pair } from '../people/possible-matches.ts'
import type { Analysis } from './analyse.ts'

type Choice = Input<'imports.apply'>['decisions'][number]

export interface PlacedRow {
  readonly personId: string
  readonly referral: ReferralRow
  readonly unread: readonly Unread[]
  /** Null: the row that brings the person in. */
  readonly joinedBy: 'import' | 'importDecided' | null
}

export interface Placed {
  /** Rows about somebody who is not here yet; several may be about the same. */
  readonly newcomers: readonly PlacedRow[]
  readonly joined: readonly PlacedRow[]
  readonly pairs: readonly Pair[]
}

/** Says of every row whom it is about. An exact match joins; what a person decided stands; all else stays to be decided. */
export function placeRows({ fresh, matches }: Analysis, decisions: readonly Choice[]): Placed {
  const choicesOf = Map.groupBy(decisions, (choice) => choice.row)
  const personOf = new Map<number, string>()
  const idOf = (who: Counterpart): string => who.personId ?? personOf.get(who.row) ?? ''
  const [newcomers, joined, pairs] = [new Array<PlacedRow>(), new Array<PlacedRow>(), new Array<Pair>()]
  const strangers = new Set<string>()
  for (const [index, match] of matches.entries()) {
    const sent = fresh[index]
    if (!sent) continue
    const { referral, unread } = sent
    const choices = choicesOf.get(match.row) ?? []
    choicesOf.delete(match.row)
    const decided = chosen(match, choices)
    const known = decided ?? (match.same === null ? null : idOf(match.same))
    const joinedBy = known === null ? null : decided === null ? 'import' : 'importDecided'
    const personId = known ?? newId()
    personOf.set(match.row, personId)
    if (known === null) {
      strangers.add(personId)
      pairs.push(...pairsOf(match, choices, idOf, personId))
    }
    ;(strangers.has(personId) ? newcomers : joined).push({ personId, referral, unread, joinedBy })
  }
  if (choicesOf.size > 0) throw outdated()
  return { newcomers, joined, pairs }
}

const outdated = (): Error => invalid({ decisions: 'what is here has changed: read the file again' })

function chosen(match: RowMatch, choices: readonly Choice[]): string | null {
  const offered = new Set(othersOf(match).flatMap(({ who }) => who.personId ?? []))
  if (choices.some((choice) => !offered.has(choice.personId) || match.same !== null)) throw outdated()
  const [first, second] = choices.filter((choice) => choice.same)
  if (second) throw invalid({ decisions: `row ${match.row} cannot be two people` })
  return first?.personId ?? null
}

const othersOf = ({ review, possible }: RowMatch) => [...review, ...possible]

function pairsOf(
  match: RowMatch,
  choices: readonly Choice[],
  idOf: (who: Counterpart) => string,
  secondPersonId: string,
): Pair[] {
  return othersOf(match).map(({ who, why }) => {
    const firstPersonId = idOf(who)
    const isAnother = choices.some((choice) => choice.personId === firstPersonId)
    return { firstPersonId, secondPersonId, why, state: isAnother ? 'different' : 'open' }
  })
}
