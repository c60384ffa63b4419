import { Matcher } from '../../../shared/imports/matching.ts'
import type { IncomingPerson, RowMatch } from '../../../shared/imports/matching.ts'

/**
 * Matches rows against the people here, who may be known under several identities: somebody found under one of them is
 * not somebody to decide about under another, and is offered once.
 */
export class KnownMatcher extends Matcher {
  override match(person: IncomingPerson): RowMatch {
    return onceEach(super.match(person))
  }
}

function onceEach(match: RowMatch): RowMatch {
  const seen = new Set<string | number>()
  if (match.same) seen.add(match.same.personId ?? match.same.row)
  const isNew = ({ who }: RowMatch['review' | 'possible'][number]): boolean => {
    const key = who.personId ?? who.row
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  return { ...match, review: match.review.filter(isNew), possible: match.possible.filter(isNew) }
}
