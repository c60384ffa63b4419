import { Fragment } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { periodWords, smallSource } from '../../shared/rules/figure-words.ts'
import type { FigureScope, Figures } from '../../shared/figures.ts'
import { groupTitles, measureGroups, measureOf } from '../../shared/rules/measures.ts'
import { EligibleSection } from '../eligible/eligible-section.tsx'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { todayOn } from '../words/time-words.ts'
import { LinkButton, Page, PageHeader, PageSection, Small } from '../ui/index.ts'
import { addressOf, scopeIn } from './figure-scope.ts'
import { FigureSection } from './figure-section.tsx'
import { ScopeChoices } from './scope-choices.tsx'
import { WriteFigures } from './write-figures.tsx'
import styles from './figures.module.css'

/** What a board asks: does it help, does it work, what does it cost. Every number opens its cases. */
export function FiguresPage() {
  const [scope, change] = useScope()
  const query = useQueryOp('figures.get', scope, { keepRows: true })
  return (
    <Page>
      <PageHeader title="Is this working?" meta={periodWords(scope)}>
        <WriteFigures scope={scope} />
        <LinkButton href={paths.today}>Back to today</LinkButton>
      </PageHeader>
      <PageSection aside={<Small as="p">{smallSource}</Small>}>
        <ScopeChoices scope={scope} onChange={change} teams={query.data?.teams} panels={query.data?.panels} />
      </PageSection>
      <Answer query={query} waiting="Counting…">
        {(figures) => <Groups figures={figures} />}
      </Answer>
    </Page>
  )
}

const Groups = ({ figures: { figures, scope, teams } }: { readonly figures: Figures }) =>
  measureGroups
    .map((group) => ({ group, own: figures.filter(({ id }) => measureOf(id).group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => (
      <Fragment key={group}>
        <PageSection>
          <h2 className={styles.group}>{groupTitles[group]}</h2>
        </PageSection>
        {own.map((figure) => (
          <FigureSection key={figure.id} figure={figure} scope={scope} />
        ))}
        {group === 'takeUp' && <EligibleSection teams={teams.map(({ name }) => name)} months={scope} />}
      </Fragment>
    ))

/** What this page’s address asks for, and how to change it. */
function useScope(): readonly [FigureScope, (change: Partial<FigureScope>) => void] {
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const scope = scopeIn(address, todayOn())
  const change = (next: Partial<FigureScope>): void =>
    void navigate({ to: paths.figures, search: addressOf({ ...scope, ...next }), replace: true })
  return [scope, change]
}
