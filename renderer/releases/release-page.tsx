import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Released, ReleaseStatus } from '../../shared/releases.ts'
import { Answer } from '../form/answer.tsx'
import { LettersOfMeeting } from '../letters/letters-of-meeting.tsx'
import { paths } from '../data/paths.ts'
import {
  Button,
  Finding,
  LinkButton,
  MarginNote,
  Page,
  PageHeader,
  PageSection,
  Small,
  Stack,
  TextLink,
  useShortcuts,
} from '../ui/index.ts'
import { RecallMarks } from '../recalls/recall-marks.tsx'
import { useGo } from '../data/navigation.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import { areAllReceived } from './all-received.ts'
import { Deliveries } from './deliveries.tsx'
import { OpenFolder } from './open-folder.tsx'
import { ReleaseForm } from './release-form.tsx'
import { ReleaseLog } from './release-log.tsx'
import { ReleaseRecords } from './release-records.tsx'
import { SharingBlocks } from './sharing-blocks.tsx'

/** Each agency's own copy of the signed records, and the log of what went to whom. */
export function ReleasePage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('releases.status', { meetingId })
  return (
    <Answer query={query} waiting="Opening the release…">
      {(status) => <ReleaseOf status={status} />}
    </Answer>
  )
}

function ReleaseOf({ status }: { readonly status: ReleaseStatus }) {
  const may = useMay('releases.write')
  const mayLook = useMay('releases.copies')
  const first = status.records[0]?.recordId
  const go = useGo()
  useShortcuts(
    'Release',
    first !== undefined && mayLook
      ? { b: { label: 'Both copies side by side', run: () => go(paths.copies(first)), anywhere: true } }
      : {},
  )
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<Released | null>(null)
  return (
    <Page>
      <PageHeader title={`Release, ${longDate(status.heldOn)}`}>
        {first !== undefined && mayLook && (
          <LinkButton href={paths.copies(first)} shortcut="b">
            Both copies side by side
          </LinkButton>
        )}
        {may && (
          <Button
            {...(!areAllReceived(status) && { variant: 'primary' })}
            isDisabled={status.records.length === 0}
            onPress={() => setAsking(true)}
          >
            Release…
          </Button>
        )}
      </PageHeader>
      {isAsking && <ReleaseForm status={status} onWritten={setDone} onClose={() => setAsking(false)} />}
      <PageSection title="The records" aside={<Notes status={status} />}>
        <Stack>
          <RecallMarks of={{ meetingId: status.meetingId }} namesCase isWithin />
          {done && <Small as="p">{written(done)}</Small>}
          <ReleaseRecords status={status} />
          <OpenFolder meetingId={status.meetingId} />
        </Stack>
      </PageSection>
      <Deliveries status={status} />
      {status.blocks.length > 0 && (
        <PageSection
          title={
            status.blocks.some(({ decision }) => decision === null)
              ? 'Held back until someone decides'
              : 'Objections to sharing, and what was decided'
          }
        >
          <SharingBlocks status={status} />
        </PageSection>
      )}
      <LettersOfMeeting meetingId={status.meetingId} />
      <PageSection title="What went to whom">
        <ReleaseLog log={status.log} />
      </PageSection>
    </Page>
  )
}

function Notes({ status: { meetingId, records, log } }: { readonly status: ReleaseStatus }) {
  return (
    <>
      {records.some(({ bothSigned }) => !bothSigned) && (
        <Finding level="check" title="Not signed by both agencies">
          Whatever leaves now is stamped “one agency only”. It can be released again once both have signed.
        </Finding>
      )}
      {records.some(({ bothSigned, shortOf }) => bothSigned && shortOf.length > 0) && (
        <Finding level="check" title="Signed by both, not complete">
          An agency signed without enough authority for its sum. Its copies say so; release again once
          somebody with that authority has signed.
        </Finding>
      )}
      {log.some(({ confirmed }) => !confirmed) && (
        <Finding level="check" title="Some packs may have left">
          Accord stopped while they were written. Release again into the same folder: what is there already is
          recognised and logged, and what is not is written.
        </Finding>
      )}
      <MarginNote title="Minutes">
        <TextLink href={paths.minutes(meetingId)}>Read or write them out</TextLink>
      </MarginNote>
      <MarginNote title="Nothing sends by itself">
        The packs are written to a folder you choose, and nobody has them by that. Say here when you have sent
        them, and who there has them. Each has a VERIFY.txt that says how to check it without Accord.
      </MarginNote>
    </>
  )
}

const written = ({
  packs,
  files,
  recognised,
  heldBack,
  letters,
  lettersNotReady,
  folderName,
}: Released): string =>
  [
    `Written to ${folderName}: ${plural(packs, 'pack')}, ${plural(letters, 'letter')}, ${plural(files, 'file')}.`,
    recognised > 0 ? `${plural(recognised, 'pack was', 'packs were')} there already.` : '',
    heldBack > 0 ? `${plural(heldBack, 'pack')} held back.` : '',
    lettersNotReady > 0 ? `${plural(lettersNotReady, 'letter')} not ready.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
