import { firstWeek } from './first-week.ts'
import { firstEight } from './first-eight.ts'
import { otherTen } from './other-ten.ts'
import { secondWeek } from './second-week.ts'
import type { TeamScript } from './shape.ts'

export const teamScript: TeamScript = {
  openedOn: '2026-11-04',
  // Those who wait longest first.
  people: [...firstEight, ...otherTen],
  meetings: [firstWeek, secondWeek],
  next: { listed: '2026-11-26', after: '2026-12-17' },
  riskPanelOn: '2027-01-08',
}
