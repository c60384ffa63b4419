import type { MyCase } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { todayOn } from '../words/time-words.ts'
import { PageSection, Tag, TextLink } from '../ui/index.ts'
import { needWords } from './need-words.ts'

// What fits on the page beside what waits for others.
const few = 6

interface YourCasesProps {
  readonly cases: readonly MyCase[]
  readonly total: number
}

/** Undecided cases that one works on, with what each needs next. */
export function YourCases({ cases, total }: YourCasesProps) {
  const mayList = useMay('meetings.addCases')
  if (cases.length === 0) return null
  return (
    <PageSection title="Your cases">
      <RowList label="Your cases">
        {cases.slice(0, few).map((one) => {
          const { note, tag, href } = needWords(one, { today: todayOn(), mayList })
          return (
            <RowItem
              key={one.caseId}
              href={href}
              title={one.personName}
              note={note}
              end={one.needs === 'nothing' ? tag : <Tag>{tag}</Tag>}
            />
          )
        })}
      </RowList>
      {total > few && <TextLink href={paths.myCases}>All {total} of your cases</TextLink>}
    </PageSection>
  )
}
