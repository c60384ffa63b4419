import type { Division } from '../../shared/figures.ts'

const bys: Readonly<Record<Division, string>> = {
  team: 'team by team',
  agency: 'by who referred',
  panel: 'panel by panel',
}

/** What a fold says that a figure's tables are behind: by month, by part, or both; null where there is neither. */
export function tableTitles(isByMonth: boolean, by: Division | null): string | null {
  if (by === null) return isByMonth ? 'Month by month' : null
  return isByMonth
    ? `Month by month, and ${bys[by]}`
    : `${bys[by].charAt(0).toUpperCase()}${bys[by].slice(1)}`
}
