import { useState } from 'react'
import type { Call } from '../../shared/contract.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { Answer } from '../form/answer.tsx'
import { RowList } from '../form/row-list.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { Button, EmptyState, Finding } from '../ui/index.ts'
import { TimelineRow } from './timeline-row.tsx'

interface TimelinePartProps {
  readonly asked: Call<'timeline.get'>
}

/** A page of it, and below it what is earlier, once that is asked for. */
export function TimelinePart({ asked }: TimelinePartProps) {
  const query = useQueryOp('timeline.get', asked)
  return (
    <Answer query={query} waiting="Opening the timeline…">
      {(found) => <Found asked={asked} found={found} />}
    </Answer>
  )
}

function Found({ asked, found }: TimelinePartProps & { readonly found: Timeline }) {
  const [isMore, setMore] = useState(false)
  const { entries, next, held } = found
  if (held !== null)
    return (
      <Finding level="check" title="Nothing is told yet">
        {held}. Until a named person decides to share, at a read-back or a release, there is nothing here for
        them.
      </Finding>
    )
  if (entries.length === 0)
    return asked.before === null ? (
      <EmptyState title="Nothing of this kind">Nothing of it has happened that you may read.</EmptyState>
    ) : null
  return (
    <>
      <RowList label={asked.before === null ? 'What happened' : 'What happened earlier'}>
        {entries.map((entry) => (
          <TimelineRow key={`${entry.kind} ${entry.id}`} entry={entry} timeline={found} />
        ))}
      </RowList>
      {next !== null && !isMore && <Button onPress={() => setMore(true)}>Show what is earlier</Button>}
      {next !== null && isMore && <TimelinePart asked={{ ...asked, before: next }} />}
    </>
  )
}
