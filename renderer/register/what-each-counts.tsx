import { Disclosure } from '../ui/index.ts'

const counts: readonly (readonly [figure: string, what: string])[] = [
  [
    'Talked about',
    'People whose item was opened in the room, of those on the agenda when it closed. Whoever was put off to another meeting is among those on the agenda.',
  ],
  [
    'Each person',
    'Minutes that an item was before the meeting, on average over the people talked about. Short pauses count; it does not show how the time was used.',
  ],
  [
    'Own words there',
    'Records of that meeting in which the person’s own words stand, of all of its records. It does not show whether they were there.',
  ],
  [
    'Done by the next',
    'Actions agreed there that had been marked as done on the day of the next meeting in this list, of all agreed there; for the last meeting, until today. What was done and never marked is not counted.',
  ],
  [
    'Nobody there of',
    'Disciplines that a member’s entry names, of which no member and no guest was present. Members whose entry names none are in no discipline.',
  ],
]

/** Each figure with what it counts and what it cannot show. */
export const WhatEachCounts = () => (
  <Disclosure title="What each figure counts">
    <dl>
      {counts.map(([figure, what]) => (
        <div key={figure}>
          <dt>
            <b>{figure}</b>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </Disclosure>
)
