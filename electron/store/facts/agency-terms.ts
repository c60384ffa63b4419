import type { Term } from '../../../shared/acronym-text.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Agencies } from './select-agencies.ts'

/** The panel's list, and each agency's own abbreviation unless the list gives it another meaning. */
export const withAgencies = (list: readonly Term[], agencies: Agencies): readonly Term[] => [
  ...list,
  ...sides.flatMap((side) => {
    const { abbreviation: short, name: expansion } = agencies[side]
    return short === '' || list.some((term) => term.short === short) ? [] : { short, expansion }
  }),
]
