import { useState } from 'react'
import { useMay } from '../data/open-session.ts'
import { MarginNote, TextButton } from '../ui/index.ts'
import { OpenRecall } from './open-recall.tsx'

/** Beside the correction of a record, where it is noticed that copies left wrong; for those who may. */
export function RecallNote({ caseId }: { readonly caseId: string }) {
  const may = useMay('recalls.open')
  const [isOpening, setOpening] = useState(false)
  if (!may) return null
  return (
    <MarginNote title="The wrong person, or a wrong name or number?">
      If copies have left, whoever has one must be told now, before the correction is signed.{' '}
      <TextButton onPress={() => setOpening(true)}>Call copies back…</TextButton>
      {isOpening && <OpenRecall caseId={caseId} reasons={[]} onClose={() => setOpening(false)} />}
    </MarginNote>
  )
}
