import { useSearch } from '@tanstack/react-router'
import { monthWords, periodWords } from '../../shared/rules/figure-words.ts'
import type { CaseSet, FigureScope } from '../../shared/figures.ts'
import { measureOf } from '../../shared/rules/measures.ts'
import { Answer } from '../form/answer.tsx'
import { CaseList } from '../cases/case-list.tsx'
import { paths } from '../data/paths.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { LinkButton, ListPages, Page, PageHeader, PageSection, Small, Stack } from '../ui/index.ts'
import { addressOf, casesIn, scopeIn } from './figure-scope.ts'

const setWords: Readonly<Record<CaseSet, string>> = {
  counted: 'Those counted',
  others: 'The others',
  all: 'All of them',
}
const atOnce = 50

/** The cases that one number of the evidence is made of. */
export function FigureCasesPage() {
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const which = casesIn(address)
  return which === null ? <NoNumber /> : <Cases which={which} scope={scopeIn(address, todayOn())} />
}

const NoNumber = () => (
  <Page layout="plain">
    <PageHeader title="No such number">
      <LinkButton href={paths.figures}>Back to the figures</LinkButton>
    </PageHeader>
    <PageSection>This address names no number of the figures.</PageSection>
  </Page>
)

interface CasesProps {
  readonly which: NonNullable<ReturnType<typeof casesIn>>
  readonly scope: FigureScope
}

function Cases({ which, scope }: CasesProps) {
  const [page, turn] = useListPage({ ...scope, ...which })
  const query = useQueryOp('figures.cases', { ...scope, ...which, page, limit: atOnce }, { keepRows: true })
  const measure = measureOf(which.measure)
  const when = measure.isNow
    ? 'as it stands today'
    : which.month
      ? monthWords(which.month)
      : periodWords(scope)
  return (
    <Page layout="plain">
      <PageHeader title={measure.title} meta={`${setWords[which.set]}, ${when}`}>
        <LinkButton href={`${paths.figures}?${new URLSearchParams(addressOf(scope)).toString()}`}>
          Back to the figures
        </LinkButton>
      </PageHeader>
      <PageSection>
        <Answer query={query} waiting="Looking up the cases…">
          {({ cases, total, isFirst, isLast }) => (
            <Stack gap={4}>
              <Small as="p">{plural(total, 'case')}, each once, however often it was counted.</Small>
              <CaseList cases={cases} />
              <ListPages
                {...{ isFirst, isLast }}
                ids={cases.map(({ id }) => id)}
                of={{ what: 'cases', total }}
                onTurn={turn}
              />
            </Stack>
          )}
        </Answer>
      </PageSection>
    </Page>
  )
}
