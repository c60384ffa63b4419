import { Answer } from '../form/answer.tsx'
import { Page } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Audiences } from '../audiences/audiences.tsx'
import { OneCase } from './one-case.tsx'

/** A case: the person's words, what is asked, the options, the risk, the plan, the decision. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const page = useQueryOp('cases.get', { caseId })
  const risk = useQueryOp('risks.get', { caseId })
  const plan = useQueryOp('plans.get', { caseId })
  return (
    <Page>
      <Answer query={page} waiting="Opening the case…">
        {(casePage) => (
          <Answer query={risk} waiting="Opening the case…">
            {(riskDecision) => (
              <Answer query={plan} waiting="Opening the case…">
                {(carePlan) => (
                  <Audiences caseId={caseId}>
                    <OneCase page={casePage} risk={riskDecision} plan={carePlan} />
                  </Audiences>
                )}
              </Answer>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
