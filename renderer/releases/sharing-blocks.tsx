import { z } from 'zod'
import { releases } from '../../shared/releases.ts'
import type { ReleaseStatus, SharingBlock } from '../../shared/releases.ts'
import { Form } from '../form/form.tsx'
import { Small, Stack, TextArea } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { theSide } from '../words/agencies.ts'
import { SharingChoice } from './sharing-choice.tsx'
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

const Decided = releases.decideSharing.input.pick({ recordId: true, reason: true }).extend({
  packs: z.array(releases.decideSharing.input.pick({ side: true, share: true })),
})

/** Two decisions, each kept by itself. */
async function decide({ recordId, reason, packs }: z.output<typeof Decided>): Promise<void> {
  for (const { side, share } of packs) await ask('releases.decideSharing', { recordId, side, share, reason })
}

function OneRecord({ blocks }: { readonly blocks: readonly SharingBlock[] }) {
  const waiting = blocks.filter(({ decision }) => decision === null)
  return (
    <Stack gap={3}>
      {blocks.map((block) => (
        <OneBlock key={block.side} block={block} />
      ))}
      {waiting.length > 0 && <Decide recordId={blocks[0]?.recordId ?? ''} waiting={waiting} />}
    </Stack>
  )
}

interface DecideProps {
  readonly recordId: string
  readonly waiting: readonly SharingBlock[]
}

const Decide = ({ recordId, waiting }: DecideProps) => (
  <Form
    schema={Decided}
    initial={{ recordId, reason: '', packs: [] }}
    send={decide}
    save="What each agency is told"
    canSave={({ reason, packs }) => reason.trim() !== '' && packs.length > 0}
    buttons={({ values, set, send, isPending }) => (
      <SharingChoice
        waiting={waiting.map(({ side }) => side)}
        isDisabled={values.reason.trim() === ''}
        isPending={isPending}
        onChoose={(packs) => {
          set('packs', [...packs])
          send()
        }}
      />
    )}
    onDone={() => undefined}
  >
    {({ field }) => <TextArea {...field('reason')} label="Why it is shared or held back" rows={2} />}
  </Form>
)

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
