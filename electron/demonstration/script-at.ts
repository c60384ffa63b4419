import { addMonths } from '../../shared/kernel/dates.ts'
import { moved } from './days/move.ts'
import { newYearDays } from './days/public-days.ts'
import { editedLetters } from './letter-words.ts'
import type { EditedLetter } from './letter-words.ts'
import { december, inProgress, pastMeetings } from './meetings/index.ts'
import { scheme, terms } from './panel.ts'
import type { DemoMeeting } from './shapes/script.ts'
import { wronaReview } from './reviews/wrona.ts'
import type { DemoReview } from './shapes/review-told.ts'
import { stories } from './stories/index.ts'
import { DemoStory } from './shapes/story.ts'
import type { WholeStory } from './shapes/story.ts'
import { teamScript } from './team/script.ts'
import type { TeamScript } from './team/shape.ts'

/** The whole story, all of its days moved by the same number of weeks. */
export interface Script {
  /** The day on which the panel is set up. */
  readonly foundedOn: string
  readonly terms: typeof terms
  readonly scheme: typeof scheme
  readonly stories: readonly WholeStory[]
  /** Signed and released before the demonstration opens. */
  readonly pastMeetings: readonly DemoMeeting[]
  readonly inProgress: DemoMeeting
  readonly december: DemoMeeting
  /** All of them, the earliest first. */
  readonly meetings: readonly DemoMeeting[]
  readonly editedLetters: readonly EditedLetter[]
  /** Concluded before the demonstration opens. */
  readonly reviews: readonly DemoReview[]
  /** A multidisciplinary team beside the panel. */
  readonly team: TeamScript
}

/** As it was written: its meeting in progress is on Friday 20 November 2026. */
const foundedOn = '2026-07-01'

export function scriptAt(weeks: number): Script {
  const story = moved(
    {
      foundedOn,
      scheme,
      stories,
      pastMeetings,
      inProgress,
      december,
      editedLetters,
      reviews: [wronaReview],
      team: teamScript,
    },
    weeks,
  )
  const meetings = [...story.pastMeetings, story.inProgress, story.december]
  return {
    ...story,
    stories: story.stories.map((one) => DemoStory.parse(one)),
    meetings,
    terms: { ...terms, closedDays: closedIn(story) },
  }
}

/** What the panel lists for itself: Christmas and the new year, from its beginning to a year after its last meeting. */
function closedIn({
  foundedOn: from,
  december: { heldOn },
}: Pick<Script, 'foundedOn' | 'december'>): string[] {
  const until = addMonths(heldOn, 12)
  const years = [from, heldOn, until].map((day) => Number(day.slice(0, 4)))
  const days = [...new Set(years)].flatMap((year) => [...newYearDays(year), ...newYearDays(year + 1)])
  return [...new Set(days)].filter((day) => day >= from && day <= until).toSorted()
}
