import type { SeatedPanel } from '../../shared/panels.ts'
import { usePanels } from '../data/use-panels.ts'

/** Teams that still meet, in the order in which they were opened. */
export function useTeams(): readonly SeatedPanel[] {
  const { going } = usePanels()
  return going.filter(({ terms }) => terms.kind === 'multidisciplinary_team')
}

/** Whose list is asked for first: a team's, where there is one; null: the store's first panel. */
export const useFirstTeam = (): string | null => useTeams()[0]?.id ?? null
