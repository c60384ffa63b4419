import type { ReactNode } from 'react'
import type { CaseSet, FigureScope, ToldNumber } from '../../shared/figures.ts'
import type { MeasureId } from '../../shared/measure-ids.ts'
import { useSession } from '../data/open-session.ts'
import { TextLink } from '../ui/index.ts'
import { casesPath } from './figure-scope.ts'

export interface ToldLinkProps {
  readonly measure: MeasureId
  readonly scope: FigureScope
  readonly set: CaseSet
  readonly told: ToldNumber
  readonly month?: string
  readonly part?: string
  readonly words: string
  /** Stands there where it opens nothing. Default: the words. */
  readonly otherwise?: ReactNode
}

/** A number that opens its cases, for those who may see them; what is not told, or is nought, opens nothing. */
export function ToldLink({
  measure,
  scope,
  set,
  told,
  month,
  part,
  words,
  otherwise = words,
}: ToldLinkProps) {
  const { role } = useSession().who
  const isTold = set === 'all' && told.of !== null ? told.of > 0 : !told.isKept && told.value !== null
  const isNone = set === 'counted' && told.n === 0
  if (role === 'observer' || !isTold || isNone) return otherwise
  return <TextLink href={casesPath(scope, { measure, set, month, part })}>{words}</TextLink>
}
