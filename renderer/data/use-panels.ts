import type { SeatedPanel } from '../../shared/panels.ts'
import { useQueryOp } from './use-op.ts'

export interface Panels {
  /** In the order in which they were opened, also those that meet no more. */
  readonly all: readonly SeatedPanel[]
  /** Those that still meet. */
  readonly going: readonly SeatedPanel[]
  /** Whether anything must say which of them it is about. */
  readonly areSeveral: boolean
  /** Empty where there is one panel, or for what is of none. */
  readonly nameOf: (panelId: string | null | undefined) => string
}

/** The store’s panels. A store with one looks as though there were no others to be told from. */
export function usePanels(): Panels {
  const all = useQueryOp('panels.get', {}).data?.panels ?? []
  const areSeveral = all.length > 1
  const nameOf = (panelId: string | null | undefined): string =>
    (areSeveral && all.find(({ id }) => id === panelId)?.name) || ''
  return { all, going: all.filter(({ retiredAt }) => retiredAt === null), areSeveral, nameOf }
}
