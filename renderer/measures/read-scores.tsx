import { shortDate } from '../../shared/kernel/dates.ts'
import type { ScoresRead } from '../../shared/measure-files.ts'
import { giverWords, scoreText } from '../../shared/measure-words.ts'
import type { Call } from '../../shared/contract.ts'
import { run } from '../data/run.ts'
import { Small, Stack, Table, TextButton } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { FileFaults } from './file-faults.tsx'

interface ReadScoresProps {
  readonly found: ScoresRead
  readonly asked: Call<'measures.saveRefused'>
}

/** What will be kept, and what will be left out with why. */
export const ReadScores = ({ found: { rows, count, refused, notRead }, asked }: ReadScoresProps) => (
  <Stack gap={3}>
    <p role="status">
      <b>
        {plural(count, 'row')} can be kept
        {refused.length > 0 && `, ${plural(refused.length, 'row')} left out`}.
      </b>{' '}
      {notRead.length > 0 && `Not read: ${notRead.join(', ')}.`}
    </p>
    {refused.length > 0 && (
      <>
        <FileFaults caption="Rows that are left out" faults={refused} />
        <div>
          <TextButton onPress={() => void run('measures.saveRefused', asked)}>
            Save the rows left out…
          </TextButton>
        </div>
      </>
    )}
    {rows.length > 0 && (
      <Table
        caption="What will be kept"
        showCaption
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', title: 'Line', width: '4rem', cell: ({ line }) => String(line) },
          {
            id: 'who',
            title: 'Whose',
            rowHeader: true,
            cell: ({ personName, caseReference }) => `${personName}, ${caseReference}`,
          },
          { id: 'on', title: 'On', cell: ({ takenOn }) => shortDate(takenOn) },
          { id: 'by', title: 'Said by', cell: ({ by }) => giverWords[by] },
          {
            id: 'score',
            title: 'Score',
            align: 'end',
            cell: ({ total }) => (total === null ? 'none' : scoreText(total)),
          },
        ]}
      />
    )}
    {count > rows.length && <Small as="p">And {count - rows.length} more.</Small>}
  </Stack>
)
