import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../data/paths.ts'
import { addressOf, filterIn } from './case-filter.ts'
import type { CaseFilter } from './case-filter.ts'

/** The filter of this page's address, and how to change it: whatever is chosen, the list begins at its first page. */
export function useCaseFilter(): readonly [CaseFilter, (change: Partial<CaseFilter>) => void] {
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = filterIn(address)
  const change = (next: Partial<CaseFilter>): void =>
    void navigate({
      to: paths.cases,
      search: addressOf({ ...filter, page: 1, ...next }),
      replace: true,
    })
  return [filter, change]
}
