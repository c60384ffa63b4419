import { useState } from 'react'
import type { PageKey } from '../../shared/kernel/page.ts'

/** Which page of a list is read, and how to turn it. Whatever else is asked, the list begins again. */
export function useListPage(asked: unknown): readonly [PageKey, (page: PageKey) => void] {
  const of = JSON.stringify(asked)
  const [at, setAt] = useState<{ readonly of: string; readonly page: PageKey }>({ of, page: null })
  return [at.of === of ? at.page : null, (page) => setAt({ of, page })]
}
