import { ofAfterwards } from './afterwards.ts'
import { ofAudiences } from './audiences.ts'
import { ofCases } from './cases.ts'
import { ofContributions } from './contributions.ts'
import { ofDoor } from './door.ts'
import { ofGoals } from './goals.ts'
import { ofGuests } from './guests.ts'
import { ofImports } from './imports.ts'
import { ofMeasures } from './measures.ts'
import { ofMeetings } from './meetings.ts'
import { ofPanel } from './panel.ts'
import { ofPanels } from './panels.ts'
import { ofPeople } from './people.ts'
import { ofRecalls } from './recalls.ts'
import { ofReviews } from './reviews.ts'
import { ofRollingList } from './rolling-list.ts'
import { ofRoom } from './room.ts'
import { ofSupport } from './support.ts'
import { ofWall } from './wall.ts'
import { ofWriting } from './writing.ts'
import type { Recipe } from './recipe.ts'

export { apart, apartOperations } from './apart.ts'
export type { Recipe } from './recipe.ts'

/** Everything that sends something and is refused in a test; the door comes last, since nobody is in there. */
export const recipes: readonly Recipe[] = [
  ...ofCases,
  ...ofReviews,
  ...ofSupport,
  ...ofAudiences,
  ...ofWriting,
  ...ofMeetings,
  ...ofPeople,
  ...ofPanel,
  ...ofPanels,
  ...ofRoom,
  ...ofGoals,
  ...ofRollingList,
  ...ofContributions,
  ...ofMeasures,
  ...ofGuests,
  ...ofWall,
  ...ofAfterwards,
  ...ofRecalls,
  ...ofImports,
  ...ofDoor,
]
