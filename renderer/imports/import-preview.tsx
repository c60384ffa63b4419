import { useState } from 'react'
import type { ImportPreview } from '../../shared/imports.ts'
import { Button, Eyebrow, Row, Small, Stack } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { candidateKey } from './candidate-key.ts'
import { Candidates } from './candidates.tsx'
import { countsInWords } from './counts-in-words.ts'
import styles from './import-preview.module.css'
import { Differing } from './differing.tsx'
import { Objections } from './here-already.tsx'
import { Matched } from './matched.tsx'
import { MaybeSame } from './maybe-same.tsx'
import { isAnother, saidOfReferrals } from './maybe-same-key.ts'
import { ReadingNotes } from './reading-notes.tsx'
import { Refused } from './refused.tsx'
import { UnreadList } from './unread-list.tsx'
import type { Decisions } from './use-import.ts'

export interface ImportPreviewViewProps {
  readonly preview: ImportPreview
  readonly onApply: (preview: ImportPreview, decisions: Decisions) => Promise<void>
  readonly onMended: (preview: ImportPreview) => void
  readonly onBack: () => void
}

/** What was found in the file, before anything is added. */
export function ImportPreviewView({ preview, onApply, onMended, onBack }: ImportPreviewViewProps) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [saidOf, setSaidOf] = useState<ReadonlyMap<number, string>>(new Map())
  const decisions: Decisions = {
    decisions: preview.candidates.flatMap((candidate) => {
      const same = said.get(candidateKey(candidate))
      return same === undefined ? [] : [{ row: candidate.row, personId: candidate.existing.id, same }]
    }),
    referrals: saidOfReferrals(preview, saidOf),
  }
  const { counts, hasNothing: isAllHere } = countsInWords(preview)
  const hasNothing = isAllHere && decisions.referrals?.length === 0
  return (
    <Stack gap={6}>
      <div>
        <Eyebrow>{preview.mapName}</Eyebrow>
        <p className={styles.lead}>{counts[0]}</p>
        <p className={styles.rest}>{counts.slice(1).join(' ')}</p>
        <div className={styles.notes}>
          <ReadingNotes notes={preview.notes} />
        </div>
      </div>
      {preview.candidates.length > 0 && (
        <Candidates
          candidates={preview.candidates}
          total={preview.candidatesTotal}
          said={said}
          onSay={(candidate, same) => setSaid(withAnswer(said, candidateKey(candidate), same))}
        />
      )}
      <MaybeSame
        doubts={preview.maybeSame}
        total={preview.maybeSameTotal}
        said={saidOf}
        onSay={(row, answer) => setSaidOf(new Map([...saidOf, [row, answer]]))}
      />
      <Row>
        {hasNothing ? (
          <Button variant="primary" onPress={onBack}>
            Choose another file
          </Button>
        ) : (
          <Button variant="primary" onPress={() => void onApply(preview, decisions)}>
            {addLabel(preview, decisions)}
          </Button>
        )}
        {!hasNothing && (
          <Button variant="plain" onPress={onBack}>
            Leave it
          </Button>
        )}
        {!hasNothing && <Small>All of them or, if anything goes wrong, none.</Small>}
      </Row>
      <Objections objections={preview.objections} total={preview.objectionsTotal} />
      <Differing preview={preview} />
      <Refused preview={preview} onMended={onMended} />
      <UnreadList preview={preview} />
      <Matched matched={preview.matched} total={preview.matchedTotal} />
    </Stack>
  )
}

function addLabel(preview: ImportPreview, { referrals = [] }: Decisions): string {
  const { objectionsTotal } = preview
  const accepted = preview.accepted + referrals.filter(isAnother).length
  if (accepted === 0 && referrals.length > 0) return 'Keep what was said'
  if (accepted === 0) return objectionsTotal === 1 ? 'Add this objection' : 'Add these objections'
  return accepted === 1 ? 'Add this referral' : `Add these ${plural(accepted, 'referral')}`
}

function withAnswer(
  said: ReadonlyMap<string, boolean>,
  key: string,
  same: boolean | null,
): ReadonlyMap<string, boolean> {
  const next = new Map(said)
  if (same === null) next.delete(key)
  else next.set(key, same)
  return next
}
