import type { CheckedPack } from '../../shared/desk.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { describeError } from '../words/describe-error.ts'
import { AgencyTag, Dialog, ErrorNote, Small, Stack, Waiting } from '../ui/index.ts'

/** `null`: being looked at. */
export type Checking = readonly CheckedPack[] | { readonly error: AppError } | null

const stateWords: Readonly<Record<CheckedPack['state'], string>> = {
  current: 'Whole, and signed by both agencies',
  'current, signed by keys you have not confirmed':
    'Whole, and signed by both agencies, with keys that nobody has compared',
  superseded: 'Whole, but a later version beside it takes its place',
  void: 'A signature in it was taken back',
  incomplete: 'Sound, but not complete',
  damaged: 'Something in it does not fit',
}

export interface CheckedPacksProps {
  readonly checking: Checking
  readonly onClose: () => void
}

/** What checking one or more packs found; the packs themselves stay as they are. */
export function CheckedPacks({ checking, onClose }: CheckedPacksProps) {
  return (
    <Dialog title="Checking packs" size="wide" isOpen onOpenChange={onClose}>
      {checking === null && <Waiting>Looking through the packs…</Waiting>}
      {checking !== null && 'error' in checking && <NotChecked error={checking.error} />}
      {checking !== null && !('error' in checking) && (
        <Stack gap={5}>
          {checking.map((one, index) => (
            <Verdict key={index} one={one} />
          ))}
        </Stack>
      )}
    </Dialog>
  )
}

function NotChecked({ error }: { readonly error: AppError }) {
  if (error.kind === 'invalid' && 'pdf' in error.fields) {
    return (
      <ErrorNote title="This PDF carries nothing that was signed">
        Earlier versions of Accord put nothing into a record’s PDF, and other programs take it out. Check the
        folder of its pack instead.
      </ErrorNote>
    )
  }
  if (error.kind === 'invalid') {
    return (
      <ErrorNote title="There is no pack in it">
        A pack is a folder whose name begins with “record-”, with a file SHA256SUMS in it.
      </ErrorNote>
    )
  }
  return <ErrorNote title={describeError(error).title} />
}

function Verdict({ one }: { readonly one: CheckedPack }) {
  return (
    <Stack gap={2}>
      <div>{one.side && <AgencyTag agency={one.side} />}</div>
      <p>
        <b>{stateWords[one.state]}</b>
      </p>
      <Small as="p">
        {one.pack} · {one.files} files
      </Small>
      {[...one.reasons, ...one.problems].length > 0 && (
        <ul>
          {[...one.reasons, ...one.problems].map((words, index) => (
            <li key={index}>
              <Small>{words}</Small>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
