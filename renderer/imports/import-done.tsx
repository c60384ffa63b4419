import type { Output } from '../../shared/contract.ts'
import type { ImportPreview } from '../../shared/imports.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { theSide } from '../words/agencies.ts'
import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { Differing } from './differing.tsx'
import { OpenMatched } from './open-matched.tsx'
import { Refused } from './refused.tsx'
import { UnreadList } from './unread-list.tsx'
import { Button, LinkButton, Row, Stack } from '../ui/index.ts'
import styles from './import-preview.module.css'

export interface ImportDoneProps {
  readonly added: Output<'imports.apply'>
  /** As it was before it was added: its refused rows wait to be mended. */
  readonly preview: ImportPreview
  readonly onMended: (preview: ImportPreview) => void
  readonly onAnother: () => void
  /** Asks at once for a file of the other agency. */
  readonly onOther: (side: Side) => void
}

/** What was added. */
export function ImportDone({ added, preview, onMended, onAnother, onOther }: ImportDoneProps) {
  const other = preview.side === 'health' ? 'socialCare' : 'health'
  const rest = [
    added.newPeople > 0 ? `${plural(added.newPeople, 'person is', 'people are')} new.` : '',
    added.joined > 0
      ? `${plural(added.joined, 'referral joins', 'referrals join')} someone who was here.`
      : '',
    added.alreadyHere > 0 ? `${plural(added.alreadyHere, 'row was', 'rows were')} here already.` : '',
    added.objections > 0
      ? `${plural(added.objections, 'referral that was here has', 'referrals that were here have')} an objection to sharing now: nothing of theirs leaves until somebody decides.`
      : '',
    added.differing > 0
      ? `${plural(added.differing, 'row says', 'rows say')} something else than what is here, which stays as it was.`
      : '',
    added.undecided > 0
      ? `${plural(added.undecided, 'row')} may be a referral that is here, and nobody has said: ${added.undecided === 1 ? 'it was' : 'they were'} not added. Import the file again to say.`
      : '',
  ].filter(Boolean)
  return (
    <Stack gap={5}>
      <div role="status">
        <p className={styles.lead}>
          {added.added === 0
            ? added.objections === 0
              ? 'Nothing new.'
              : 'No new referral.'
            : `${plural(added.added, 'referral')} added.`}
        </p>
        <p className={styles.rest}>{rest.join(' ')}</p>
      </div>
      <Row>
        <LinkButton variant="primary" href={paths.referrals}>
          Go to the queue
        </LinkButton>
        <Button onPress={() => onOther(other)}>Choose a file from {theSide[other]}…</Button>
        <Button onPress={onAnother}>Import another file</Button>
      </Row>
      <OpenMatched preview={preview} />
      <Differing preview={preview} />
      <Refused preview={preview} onMended={onMended} />
      <UnreadList preview={preview} />
    </Stack>
  )
}
