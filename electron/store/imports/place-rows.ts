import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { MayBe } from '../../../shared/imports/known-again.ts'
import type { RowMatch } from '../../../shared/imports/matching.ts'
import type { Counterpart } from '../../../shared/imports/people-index.ts'
import type { Unread } from '../../../shared/imports/unread.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Pair } from '../people/possible-matches.ts'
import { rowsAtOnce } from '../kernel/lists.ts'
import type { Analysis } from './analyse.ts'
import type { Pause } from './with-pauses.ts'

type Choice = Input<'imports.apply'>['decisions'][number]
type SameChoice = Input<'imports.apply'>['referrals'][number]

export interface PlacedRow {
  readonly row: number
  readonly personId: string
  readonly referral: ReferralRow
  readonly unread: readonly Unread[]
  readonly sentName: string
  /** Null: the row that brings the person in. */
  readonly joinedBy: 'import' | 'importDecided' | null
  /** The referral that it was said to be. */
  readonly sameAs: MayBe | null
}

export interface Placed {
  /** Rows about somebody who is not here yet; several may be about the same. */
  readonly newcomers: readonly PlacedRow[]
  readonly joined: readonly PlacedRow[]
  readonly pairs: readonly Pair[]
  /** Rows that may be a referral that is here, of which nobody has said. */
  readonly undecided: number
}

export interface Choices {
  readonly people: readonly Choice[]
  readonly referrals: readonly SameChoice[]
}

/** Says of every row whom it is about. An exact match joins; what a person decided stands; all else stays to be decided. */
export async function placeRows(analysis: Analysis, choice: Choices, pause: Pause): Promise<Placed> {
  const { fresh, matches } = analysis
  const choicesOf = Map.groupBy(choice.people, ({ row }) => row)
  const said = saidOfReferrals(analysis, choice.referrals)
  const personOf = new Map<number, string>()
  const idOf = (who: Counterpart): string | null => who.personId ?? personOf.get(who.row) ?? null
  const [newcomers, joined, pairs] = [new Array<PlacedRow>(), new Array<PlacedRow>(), new Array<Pair>()]
  const strangers = new Set<string>()
  let undecided = 0
  for (const [index, match] of matches.entries()) {
    if (index % rowsAtOnce === 0) await pause(rowsAtOnce)
    const sent = fresh[index]
    if (!sent) continue
    const { row, referral, unread, sentName } = sent
    const choices = choicesOf.get(row) ?? []
    choicesOf.delete(row)
    const sameAs = said.get(row) ?? null
    if (analysis.doubts.has(row) && !said.has(row)) {
      undecided += 1
      continue
    }
    const whose = sameAs === null ? null : whoseReferral(analysis, sameAs, personOf)
    const decided = whose ?? chosen(match, choices)
    const exact = match.same === null ? null : idOf(match.same)
    const known = decided ?? exact
    const joinedBy = joinedHow(known, exact)
    const personId = known ?? newId()
    personOf.set(row, personId)
    if (known === null) {
      strangers.add(personId)
      pairs.push(...pairsOf(match, choices, idOf, personId))
    }
    const placed = { row, personId, referral, unread, sentName, joinedBy, sameAs }
    ;(strangers.has(personId) ? newcomers : joined).push(placed)
  }
  if (choicesOf.size > 0) throw outdated()
  return { newcomers, joined, pairs, undecided }
}

const joinedHow = (known: string | null, exact: string | null): PlacedRow['joinedBy'] => {
  if (known === null) return null
  return known === exact ? 'import' : 'importDecided'
}

/** By row, what somebody said; null: it is another referral. */
function saidOfReferrals(
  { doubts }: Analysis,
  choices: readonly SameChoice[],
): ReadonlyMap<number, MayBe | null> {
  const said = new Map<number, MayBe | null>()
  for (const { row, referralId, ofRow } of choices) {
    const isAnother = referralId === null && ofRow === null
    const one = doubts.get(row)?.find((mayBe) => mayBe.referralId === referralId && mayBe.row === ofRow)
    if (said.has(row) || !doubts.has(row) || (!isAnother && one === undefined)) throw outdated()
    said.set(row, one ?? null)
  }
  return said
}

function whoseReferral(analysis: Analysis, sameAs: MayBe, personOf: ReadonlyMap<number, string>): string {
  const personId =
    sameAs.referralId === null ? personOf.get(sameAs.row) : analysis.personOf.get(sameAs.referralId)
  if (personId === undefined) throw invalid({ referrals: `say first what is row: ${sameAs.row}` })
  return personId
}

const outdated = (): Error => invalid({ decisions: 'changed since the file was read' })

function chosen(match: RowMatch, choices: readonly Choice[]): string | null {
  const offered = new Set(othersOf(match).flatMap(({ who }) => who.personId ?? []))
  if (choices.some((choice) => !offered.has(choice.personId) || match.same !== null)) throw outdated()
  const [first, second] = choices.filter((choice) => choice.same)
  if (second) throw invalid({ decisions: `two people in row: ${match.row}` })
  return first?.personId ?? null
}

const othersOf = ({ review, possible }: RowMatch) => [...review, ...possible]

function pairsOf(
  match: RowMatch,
  choices: readonly Choice[],
  idOf: (who: Counterpart) => string | null,
  secondPersonId: string,
): Pair[] {
  return othersOf(match).flatMap(({ who, why }): Pair[] => {
    const firstPersonId = idOf(who)
    if (firstPersonId === null) return []
    const isAnother = choices.some((choice) => choice.personId === firstPersonId)
    return [{ firstPersonId, secondPersonId, why, state: isAnother ? 'different' : 'open' }]
  })
}
