import { ofCases } from './cases.ts'
import { ofMeetings } from './meetings.ts'
import { ofPanel } from './panel.ts'
import { ofPeople } from './people.ts'
import { ofRoom } from './room.ts'
import type { Recipe } from './recipe.ts'

export { apart } from './apart.ts'
export type { Place, Press, Recipe, Telling } from './recipe.ts'

/** Every dialog and form that is refused in a test. */
export const recipes: readonly Recipe[] = [...ofCases, ...ofMeetings, ...ofPeople, ...ofPanel, ...ofRoom]
