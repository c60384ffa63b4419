import { monthsFrom } from '../../../shared/figures.ts'
import type {
  Figure,
  FigureMonth,
  FigurePart,
  FigureScope,
  Figures,
  ReferredBy,
  ToldNumber,
} from '../../../shared/figures.ts'
import { measureOf } from '../../../shared/rules/measures.ts'
import type { MeasureId } from '../../../shared/measure-ids.ts'
import { medianOf } from '../../../shared/rules/run-chart.ts'
import { isSmall, tellLinked } from '../../../shared/rules/small-numbers.ts'
import type { Share, ToldShare } from '../../../shared/rules/small-numbers.ts'
import { nameKey } from '../cases/case-names.ts'
import type { Counted } from './count.ts'

/** A way in which facts are divided: which of them are of each part, in the order in which the parts are shown. */
interface Division {
  readonly parts: readonly { readonly key: string; readonly name: string }[]
  readonly keyOf: (fact: Counted) => string
}

const agencies: Readonly<Record<ReferredBy, string>> = {
  health: 'Referred by health alone',
  socialCare: 'Referred by the council alone',
  both: 'Referred by both agencies',
  neither: 'Opened from a review',
}

export const teamKey = (team: string | null): string => (team === null || team === '' ? '' : nameKey(team))

export const isIn = (
  { team, agency, panel }: Pick<Counted, 'team' | 'agency' | 'panel'>,
  scope: Pick<FigureScope, 'team' | 'agency' | 'panel'>,
): boolean =>
  (scope.team === null || teamKey(team) === scope.team) &&
  (scope.agency === null || agency === scope.agency) &&
  (scope.panel === null || panel === scope.panel)

type Panels = Figures['panels']

/** What was counted of one measure, before anything is left out. */
export interface Measured {
  readonly id: MeasureId
  readonly facts: readonly Counted[]
}

/** Everything that stands on the page together, so that what is left out of one place follows from no other. */
export function tellFigures(
  measured: readonly Measured[],
  scope: FigureScope,
  panels: Panels,
): readonly Figure[] {
  const linked = Map.groupBy(measured, ({ id }) => measureOf(id).link ?? id)
  const told = new Map(
    [...linked.values()].flatMap((group) => tellGroup(group, scope, panels)).map((one) => [one.id, one]),
  )
  return measured.flatMap(({ id }) => told.get(id) ?? [])
}

function tellGroup(group: readonly Measured[], scope: FigureScope, panels: Panels): readonly Figure[] {
  const facts = group.flatMap((one) => one.facts)
  const by = [monthsOf(scope), divided(scope, facts, panels)]
  const told = tellLinked(
    group.map((one) => ({
      whole: shareOf(one, one.facts),
      by: measureOf(one.id).isUndivided ? [] : by.map((way) => sharesIn(one, way)),
    })),
  )
  return group.map((one, at) => {
    const { whole = nobody, by: [months = [], parts = []] = [] } = told[at] ?? {}
    return {
      id: one.id,
      whole: numberOf(one, one.facts, whole),
      months: measureOf(one.id).isNow || measureOf(one.id).isUndivided ? [] : monthsTold(one, by[0], months),
      parts: measureOf(one.id).isUndivided ? [] : partsTold(one, by[1], parts),
    }
  })
}

const nobody: ToldShare = { n: null, of: null }

const monthsOf = ({ from, to }: FigureScope): Division => ({
  parts: monthsFrom(from, to).map((key) => ({ key, name: key })),
  keyOf: ({ month }) => month,
})

function divided({ by }: FigureScope, facts: readonly Counted[], panels: Panels): Division {
  if (by === 'team') return teamsOf(facts)
  return by === 'agency' ? ofAgencies(facts) : ofPanels(facts, panels)
}

function ofPanels(facts: readonly Counted[], panels: Panels): Division {
  const there = new Set(facts.map(({ panel }) => panel))
  const parts = panels.filter(({ id }) => there.has(id))
  return { parts: parts.map(({ id, name }) => ({ key: id, name })), keyOf: ({ panel }) => panel }
}

function teamsOf(facts: readonly Counted[]): Division {
  const names = new Map(facts.map(({ team }) => [teamKey(team), team ?? '']))
  const parts = [...names]
    .map(([key, name]) => ({ key, name: key === '' ? 'No team is named' : name }))
    // Those without a team come last.
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'en-GB'))
  return { parts, keyOf: ({ team }) => teamKey(team) }
}

function ofAgencies(facts: readonly Counted[]): Division {
  const there = new Set(facts.map(({ agency }) => agency))
  const parts = (Object.keys(agencies) as ReferredBy[]).filter((key) => there.has(key))
  return { parts: parts.map((key) => ({ key, name: agencies[key] })), keyOf: ({ agency }) => agency }
}

const sharesIn = (one: Measured, way: Division): readonly Share[] =>
  partsIn(one, way).map((facts) => shareOf(one, facts))

function partsIn({ facts }: Measured, { parts, keyOf }: Division): readonly (readonly Counted[])[] {
  const byKey = Map.groupBy(facts, keyOf)
  return parts.map(({ key }) => byKey.get(key) ?? [])
}

/** How many people’s cases are behind it: of money those that have any, of days all that have both days. */
function shareOf({ id }: Pick<Measured, 'id'>, facts: readonly Counted[]): Share {
  const of = facts.reduce((sum, fact) => sum + fact.of, 0)
  const n = facts.reduce((sum, fact) => sum + (fact.n[id] ?? 0), 0)
  const { form, within } = measureOf(id)
  if (within !== undefined) return { n, of: facts.reduce((sum, fact) => sum + (fact.n[within] ?? 0), 0) }
  return form === 'share' ? { n, of } : form === 'money' ? { n, of: n } : { n: of, of }
}

function numberOf(one: Measured, facts: readonly Counted[], told: ToldShare): ToldNumber {
  const { form } = measureOf(one.id)
  if (form === 'share') {
    const { n, of } = told
    return { n, of, value: n === null || of === null || of === 0 ? null : n / of, isKept: n === null }
  }
  const { of } = shareOf(one, facts)
  // A middle one does not follow from others: it is kept only where it is of few itself.
  const isKept = form === 'money' ? isMoneyKept(one, told) : isSmall(of)
  return { n: null, of: null, value: isKept ? null : valueOf(one, facts), isKept }
}

const isMoneyKept = ({ id }: Measured, { n, of }: ToldShare): boolean =>
  (measureOf(id).within === undefined ? of : n) === null

const valueOf = ({ id }: Measured, facts: readonly Counted[]): number | null =>
  measureOf(id).form === 'money'
    ? facts.reduce((sum, { pence }) => sum + (pence[id] ?? 0), 0)
    : medianOf(facts.flatMap(({ days }) => days))

const monthsTold = (one: Measured, way: Division | undefined, told: readonly ToldShare[]): FigureMonth[] =>
  way === undefined
    ? []
    : partsIn(one, way).map((facts, at) => ({
        month: way.parts[at]?.key ?? '',
        ...numberOf(one, facts, told[at] ?? nobody),
      }))

const partsTold = (one: Measured, way: Division | undefined, told: readonly ToldShare[]): FigurePart[] =>
  way === undefined
    ? []
    : partsIn(one, way).map((facts, at) => ({
        key: way.parts[at]?.key ?? '',
        name: way.parts[at]?.name ?? '',
        ...numberOf(one, facts, told[at] ?? nobody),
      }))
