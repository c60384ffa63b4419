import type { WaitingVersion } from '../../shared/deliveries.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea, notify } from '../ui/index.ts'

interface TakeBackProposalProps {
  readonly recordId: string
  /** The version that goes on standing. */
  readonly stands: number
  readonly waits: WaitingVersion
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Proposed wrongly, or no longer wanted: it is signed by nobody any more, and stays to be read. */
export const TakeBackProposal = ({ recordId, stands, waits, isOpen, onClose }: TakeBackProposalProps) => (
  <FormDialog
    title={`Take back version ${waits.recordVersion}?`}
    op="amendments.takeBack"
    initial={{ recordId, recordVersion: waits.recordVersion, reason: '' }}
    save="Take it back"
    canSave={({ reason }) => reason.trim() !== ''}
    onSaved={() => notify(`Version ${waits.recordVersion} is taken back: version ${stands} stands`)}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>
          Version {stands} goes on standing. Nobody is asked to sign version {waits.recordVersion} any more
          {waits.healthSigned || waits.socialCareSigned
            ? ', and the signature that it has counts for nothing'
            : ''}
          . Its number is not used again.
        </p>
        <TextArea
          {...field('reason')}
          label="Why it is taken back"
          description="It stands on the case, and in the next correction of this record."
          rows={2}
          autoFocus
        />
      </>
    )}
  </FormDialog>
)
