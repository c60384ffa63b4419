import { useState } from 'react'
import { Answer } from '../form/answer.tsx'
import { plural } from '../words/time-words.ts'
import { ListPages, Page, PageHeader, PageSection, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useTypedText } from '../form/use-typed-text.ts'
import { CaseChoices } from './case-choices.tsx'
import { isNarrowed, questionOf, addressOf, filterIn } from './case-filter.ts'
import { CaseList } from './case-list.tsx'
import { CasesEmpty } from './cases-empty.tsx'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../data/paths.ts'
import type { CaseFilter } from './case-filter.ts'

/** Everyone the panel is working with. */
export function CasesPage() {
  const [filter, change] = useCaseFilter()
  const [text, setText] = useState('')
  const wanted = useTypedText(text)
  const query = useQueryOp('cases.list', questionOf(filter, wanted), { keepRows: true })
  const isFiltered = wanted !== '' || isNarrowed(filter)
  const isBare = query.data?.total === 0 && !isFiltered && text === ''
  const type = (next: string): void => {
    setText(next)
    if (filter.page !== null) change({})
  }
  return (
    <Page layout="plain">
      <PageHeader title="Cases" {...(query.data && { meta: plural(query.data.total, 'case') })} />
      <PageSection>
        {!isBare && <CaseChoices text={text} onText={type} filter={filter} onChange={change} />}
        <Answer query={query} waiting="Looking up the cases…">
          {({ cases, total, isFirst, isLast }) =>
            cases.length === 0 ? (
              <CasesEmpty isFiltered={isFiltered} isMine={filter.mine} />
            ) : (
              <Stack gap={4}>
                <CaseList cases={cases} />
                <ListPages
                  {...{ isFirst, isLast }}
                  ids={cases.map(({ id }) => id)}
                  of={{ what: 'cases', total }}
                  onTurn={(page) => change({ page })}
                />
              </Stack>
            )
          }
        </Answer>
      </PageSection>
    </Page>
  )
}

/** The filter of this page's address, and how to change it: whatever is chosen, the list begins at its first page. */
function useCaseFilter(): readonly [CaseFilter, (change: Partial<CaseFilter>) => void] {
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = filterIn(address)
  const change = (next: Partial<CaseFilter>): void =>
    void navigate({
      to: paths.cases,
      search: addressOf({ ...filter, page: null, ...next }),
      replace: true,
    })
  return [filter, change]
}
