import { usePanels } from '../data/use-panels.ts'

/** Whose list is asked for first: a team's, where there is one; null: the store's first panel. */
export function useFirstTeam(): string | null {
  const { going } = usePanels()
  return going.find(({ terms }) => terms.kind === 'multidisciplinary_team')?.id ?? null
}
