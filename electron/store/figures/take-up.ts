import type { Eligible } from '../../../shared/eligible.ts'
import type { Figure, FigureScope } from '../../../shared/figures.ts'
import { takenUp, typedFor } from '../../../shared/rules/take-up.ts'
import { teamKey } from './tell.ts'

/**
 * How many joint budgets were accepted beside how many people could have one, of the whole and of each part. It is made of
 * what is told already, so that nothing follows from it that is left out elsewhere.
 */
export function takeUpOf(
  told: readonly Figure[],
  scope: FigureScope,
  eligible: readonly Eligible[],
): readonly Figure[] {
  const accepted = told.find(({ id }) => id === 'budgetAccepted')
  if (accepted === undefined) return []
  const { from, to } = scope
  const numberFor = (team: string | null, agency: FigureScope['agency']): Eligible | null =>
    // Who both referred, or nobody, is no group of people that anybody could count.
    agency === 'both' || agency === 'neither'
      ? null
      : typedFor(eligible, { from, to, agency, isTeam: (name) => teamKey(name) === (team ?? '') })
  const whole = takenUp(accepted.whole, scope.panel === null ? numberFor(scope.team, scope.agency) : null)
  return [
    {
      id: 'budgetTakeUp',
      whole: whole.told,
      months: [],
      parts: accepted.parts.map((part) => ({
        key: part.key,
        name: part.name,
        ...takenUp(part, partNumber(part.key, scope, numberFor)).told,
      })),
      typed: whole.typed,
    },
  ]
}

function partNumber(
  key: string,
  { by, team, agency, panel }: FigureScope,
  numberFor: (team: string | null, agency: FigureScope['agency']) => Eligible | null,
): Eligible | null {
  // Nobody types in whose panel somebody would come before.
  if (by === 'panel' || panel !== null) return null
  if (by === 'team') return key === '' ? null : numberFor(key, agency)
  return numberFor(team, key as FigureScope['agency'])
}
