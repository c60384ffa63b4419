import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { LinkButton, Page, PageHeader } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ActionsFigure } from './actions-figure.tsx'
import { DecidedFigure } from './decided-figure.tsx'
import { DeferralsFigure } from './deferrals-figure.tsx'
import { OverFigure } from './over-figure.tsx'
import { WaitingFigure } from './waiting-figure.tsx'

/** How the panel’s work is going, to be looked at: waiting, deferrals, actions, the front line, and money. */
export function FiguresPage() {
  const query = useQueryOp('figures.get', {})
  return (
    <Page layout="plain">
      <PageHeader title="How it is going">
        <LinkButton href={paths.today}>Back to today</LinkButton>
      </PageHeader>
      <Answer query={query} waiting="Counting…">
        {({ waiting, deferrals, actions, decided, over, overAll, overOf }) => (
          <>
            <WaitingFigure waiting={waiting} />
            <DeferralsFigure deferrals={deferrals} />
            <ActionsFigure actions={actions} />
            <DecidedFigure decided={decided} />
            <OverFigure over={over} overAll={overAll} overOf={overOf} />
          </>
        )}
      </Answer>
    </Page>
  )
}
