import { useState } from 'react'
import type { ReleaseStatus, SharingBlock } from '../../shared/releases.ts'
import { Trouble } from '../trouble.tsx'
import { Button, Row, Small, Stack, TextArea } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'
import { theSide } from '../words/agencies.ts'
import styles from './sharing-blocks.module.css'

/** An objection, or an agency not to be told: that pack waits for a named person's decision. */
export function SharingBlocks({ status }: { readonly status: ReleaseStatus }) {
  return (
    <ul>
      {status.blocks.map((block) => (
        <li key={`${block.recordId} ${block.side}`} className={styles.block}>
          <Block block={block} other={otherOf(block, status.blocks)} />
        </li>
      ))}
    </ul>
  )
}

/** The other agency's pack of the same record, where that waits too: one reason may be given for both. */
const otherOf = (block: SharingBlock, all: readonly SharingBlock[]): SharingBlock | undefined =>
  all.find((one) => one.recordId === block.recordId && one.side !== block.side && one.decision === null)

interface BlockProps {
  readonly block: SharingBlock
  readonly other: SharingBlock | undefined
}

function Block({ block, other }: BlockProps) {
  const [reason, setReason] = useState('')
  const decide = useCommandOp('releases.decideSharing')
  const submit = (share: boolean): void =>
    void decide.run({ recordId: block.recordId, side: block.side, share, reason })
  // Two decisions, each kept by itself.
  const shareBoth = async (): Promise<void> => {
    const first = await decide.run({ recordId: block.recordId, side: block.side, share: true, reason })
    if (first.ok && other)
      await decide.run({ recordId: other.recordId, side: other.side, share: true, reason })
  }
  return (
    <Stack gap={3}>
      <p>
        <b>{block.personName}</b>, the pack for {theSide[block.side]}: {block.why}
      </p>
      {block.decision ? (
        <Small as="p">
          {block.decision.share ? 'To be shared' : 'Held back'}, decided by {block.decision.by}:{' '}
          {block.decision.reason}
        </Small>
      ) : (
        <>
          <TextArea label="Why it is shared or held back" value={reason} onChange={setReason} rows={2} />
          <Row>
            <Button isDisabled={reason.trim() === ''} isPending={decide.pending} onPress={() => submit(true)}>
              Share it
            </Button>
            <Button
              isDisabled={reason.trim() === ''}
              isPending={decide.pending}
              onPress={() => submit(false)}
            >
              Hold it back
            </Button>
            {other && (
              <Button
                isDisabled={reason.trim() === ''}
                isPending={decide.pending}
                onPress={() => void shareBoth()}
              >
                Share it with both agencies
              </Button>
            )}
          </Row>
        </>
      )}
      {decide.error && <Trouble error={decide.error} />}
    </Stack>
  )
}
