import type { Finding } from '../plans.ts'
import type { RuleBook } from './rule-book.ts'

/**
 * Whether a written reason may stand against a finding: always against a warning; against a block only where the law
 * says so (`justifiable`). A panel's own block gives way to reasons too: a public body must not fetter its discretion
 * (British Oxygen v Minister of Technology [1971] AC 610).
 */
export function mayAnswer({ rule, effect }: Finding, book: RuleBook): boolean {
  if (effect === 'warn') return true
  const shipped = book.rules.get(rule)
  if (!shipped) return book.local.some((local) => local.id === rule)
  // Where it ships as a warning, it is the panel that made a block of it.
  return shipped.justifiable || shipped.effect === 'warn'
}
