import { useState } from 'react'
import type { ReleaseStatus, SharingBlock } from '../../shared/releases.ts'
import { Trouble } from '../form/trouble.tsx'
import { Small, Stack, TextArea } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { theSide } from '../words/agencies.ts'
import { SharingChoice } from './sharing-choice.tsx'
import type { PackChoice } from './sharing-choice.tsx'
import styles from './sharing-blocks.module.css'

/** An objection, or an agency not to be told: each pack waits for a named person's decision, a record's both at once. */
export function SharingBlocks({ status }: { readonly status: ReleaseStatus }) {
  const byRecord = Map.groupBy(status.blocks, ({ recordId }) => recordId)
  return (
    <ul>
      {[...byRecord].map(([recordId, blocks]) => (
        <li key={recordId} className={styles.block}>
          <OneRecord blocks={blocks} />
        </li>
      ))}
    </ul>
  )
}

function OneRecord({ blocks }: { readonly blocks: readonly SharingBlock[] }) {
  const [reason, setReason] = useState('')
  const decide = useCommandOp('releases.decideSharing')
  const waiting = blocks.filter(({ decision }) => decision === null)
  // Two decisions, each kept by itself.
  const choose = async (packs: readonly PackChoice[]): Promise<void> => {
    for (const { side, share } of packs) {
      const recordId = blocks[0]?.recordId ?? ''
      if (!(await decide.run({ recordId, side, share, reason })).ok) return
    }
  }
  return (
    <Stack gap={3}>
      {blocks.map((block) => (
        <OneBlock key={block.side} block={block} />
      ))}
      {waiting.length > 0 && (
        <>
          <TextArea label="Why it is shared or held back" value={reason} onChange={setReason} rows={2} />
          <SharingChoice
            waiting={waiting.map(({ side }) => side)}
            isDisabled={reason.trim() === ''}
            isPending={decide.pending}
            onChoose={(packs) => void choose(packs)}
          />
        </>
      )}
      {decide.error && <Trouble error={decide.error} />}
    </Stack>
  )
}

const OneBlock = ({ block: { personName, side, why, decision } }: { readonly block: SharingBlock }) => (
  <>
    <p>
      <b>{personName}</b>, the pack for {theSide[side]}: {why}
    </p>
    {decision && (
      <Small as="p">
        {decision.share ? 'To be shared' : 'Held back'}, decided by {decision.by}: {decision.reason}
      </Small>
    )}
  </>
)
