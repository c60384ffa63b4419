import { shortDate } from '../../shared/kernel/dates.ts'
import type { MeetingMeasures } from '../../shared/register.ts'
import { paths } from '../data/paths.ts'
import { Table, TextLink } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'

/** A row a meeting; what each figure counts stands beneath (WhatEachCounts). */
export const MeasuresTable = ({ measures }: { readonly measures: readonly MeetingMeasures[] }) => (
  <Table<MeetingMeasures>
    caption="How each meeting went"
    rows={measures.toReversed()}
    rowKey={({ meetingId }) => meetingId}
    columns={[
      {
        id: 'on',
        title: 'Meeting',
        rowHeader: true,
        width: '14%',
        cell: ({ meetingId, heldOn }) => (
          <TextLink href={paths.agenda(meetingId)}>{shortDate(heldOn)}</TextLink>
        ),
      },
      {
        id: 'discussed',
        title: 'Talked about',
        cell: ({ discussed, listed, putOff }) =>
          `${discussed} of ${listed}${putOff === 0 ? '' : `, ${putOff} put off`}`,
      },
      {
        id: 'minutes',
        title: 'Each person',
        cell: ({ minutesEach }) => (minutesEach === null ? 'Nobody' : plural(minutesEach, 'minute')),
      },
      {
        id: 'words',
        title: 'Own words there',
        cell: ({ withWords, records }) => `${withWords} of ${records}`,
      },
      {
        id: 'actions',
        title: 'Done by the next',
        cell: ({ doneByNext, actions }) => (actions === 0 ? 'None agreed' : `${doneByNext} of ${actions}`),
      },
      {
        id: 'missing',
        title: 'Nobody there of',
        width: '24%',
        cell: ({ missing }) => (missing.length === 0 ? 'Everyone was there' : missing.join(', ')),
      },
    ]}
  />
)
