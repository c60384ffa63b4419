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
          <Block block={block} />
        </li>
      ))}
    </ul>
  )
}

function Block({ block }: { readonly block: SharingBlock }) {
  const [reason, setReason] = useState('')
  const decide = useCommandOp('releases.decideSharing')
  const submit = (share: boolean): void =>
    void decide.run({ recordId: block.recordId, side: block.side, share, reason })
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
          </Row>
        </>
      )}
      {decide.error && <Trouble error={decide.error} />}
    </Stack>
  )
}
