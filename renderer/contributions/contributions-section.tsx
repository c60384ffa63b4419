import { useState } from 'react'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, PageSection, Row, Small, Stack } from '../ui/index.ts'
import { WriteContribution } from './contribution-form.tsx'
import { SideBySide } from './side-by-side.tsx'

interface ContributionsSectionProps {
  readonly caseId: string
  /** A team asks each discipline; elsewhere only what somebody said shows. */
  readonly isTeam: boolean
  readonly isReadOnly: boolean
}

/** On the page of a case: what each discipline says for the next time that they are talked about. */
export function ContributionsSection({ caseId, isTeam, isReadOnly }: ContributionsSectionProps) {
  const { data } = useQueryOp('contributions.list', { caseId })
  const mayWrite = useMay('contributions.write') && !isReadOnly
  const [isWriting, setWriting] = useState(false)
  if (data === undefined || (data.length === 0 && !isTeam)) return null
  return (
    <PageSection title="What each discipline says" id="disciplines">
      <Stack gap={4}>
        {data.length === 0 ? (
          <Small as="p">
            Nothing is written yet for the next time. Whoever works with them can say beforehand what the
            meeting should know; it stands in the papers and in the record.
          </Small>
        ) : (
          <SideBySide contributions={data} canChange={!isReadOnly} />
        )}
        {mayWrite && (
          <Row>
            <Button onPress={() => setWriting(true)}>Write what a discipline says</Button>
          </Row>
        )}
      </Stack>
      {isWriting && <WriteContribution caseId={caseId} onClose={() => setWriting(false)} />}
    </PageSection>
  )
}
