import { useState } from 'react'
import type { Measure } from '../../shared/measures.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, MenuButton, PageSection, Row, Stack } from '../ui/index.ts'
import { ScoreForm } from './score-form.tsx'
import { ScoredMeasure } from './scored-measure.tsx'
import { TakeScores } from './take-scores.tsx'

interface ScoresSectionProps {
  readonly personId: string
  /** What a new score is recorded with; null: they have no case. */
  readonly caseId: string | null
}

/** How somebody scored by the panel’s measures, over all their cases. Nothing where the panel has none. */
export function ScoresSection({ personId, caseId }: ScoresSectionProps) {
  const scored = useQueryOp('measures.ofPerson', { personId }).data
  const all = useQueryOp('measures.list', {}).data
  const mayRecord = useMay('measures.record') && caseId !== null
  const inUse = (all ?? []).filter(({ retired }) => !retired)
  if (scored === undefined || (scored.length === 0 && !(mayRecord && inUse.length > 0))) return null
  return (
    <PageSection title="Scores">
      <Stack gap={5}>
        {scored.map((measure) => (
          <ScoredMeasure key={measure.measureId} measure={measure} />
        ))}
        {mayRecord && inUse.length > 0 && <Writing caseId={caseId} inUse={inUse} />}
      </Stack>
    </PageSection>
  )
}

function Writing({ caseId, inUse }: { readonly caseId: string; readonly inUse: readonly Measure[] }) {
  const [isRecording, setRecording] = useState(false)
  const [taking, take] = useState<Measure | null>(null)
  const [only] = inUse
  return (
    <Row>
      <Button onPress={() => setRecording(true)}>Record a score</Button>
      {inUse.length === 1 && only ? (
        <Button onPress={() => take(only)}>Paste scores</Button>
      ) : (
        <MenuButton
          actions={inUse.map((measure) => ({
            id: measure.id,
            label: measure.fields.name,
            onAction: () => take(measure),
          }))}
        >
          Paste scores
        </MenuButton>
      )}
      {isRecording && <ScoreForm caseId={caseId} measures={inUse} onClose={() => setRecording(false)} />}
      {taking && <TakeScores measure={taking} caseId={caseId} onClose={() => take(null)} />}
    </Row>
  )
}
