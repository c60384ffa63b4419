import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { Readers, SavedCopies } from '../../shared/papers.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Disclosure, MarginNote, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './papers.module.css'

/** For those who prepare the meeting: how far each agency is, and who may need another copy. */
export function WhoHasRead({ meetingId }: { readonly meetingId: string }) {
  const mayAsk = useMay('papers.readers')
  const { data: readers } = useQueryOp('papers.readers', { meetingId }, { enabled: mayAsk })
  if (!readers || readers.members.length === 0) return null
  return (
    <MarginNote title="Who has read what">
      <Stack gap={2}>
        {(['health', 'socialCare', null] as const).map((side) => (
          <ByAgency key={side ?? 'neither'} side={side} readers={readers} />
        ))}
        <Copies copies={readers.copies} />
      </Stack>
    </MarginNote>
  )
}

/** Whoever reads a file or a sheet is counted nowhere: that there are some is said. */
function Copies({ copies }: { readonly copies: Readers['copies'] }) {
  if (copies.length === 0) return null
  return (
    <div>
      <Small as="p">Not counted: whoever reads a copy that left Accord.</Small>
      <ul className={styles.names}>
        {copies.map((one) => (
          <li key={one.at}>
            <Small>{copyWords(one)}</Small>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Reader = Readers['members'][number]

function ByAgency({ side, readers }: { readonly side: Reader['side']; readonly readers: Readers }) {
  const members = readers.members.filter((member) => member.side === side)
  if (members.length === 0) return null
  const done = members.filter((member) => member.read.length === toRead(member, readers)).length
  const name = side === null ? neitherSideWords : sideWords[side]
  return (
    <Disclosure level={3} title={`${name}: read whole by ${done} of ${plural(members.length, 'member')}`}>
      <ul className={styles.names}>
        {members.map((member) => (
          <li key={member.memberId}>
            {member.name} <Small>{howFar(member, readers)}</Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** "7 files saved by Amara Nwosu, 16 Nov 2026, 14:02". */
const copyWords = ({ how, files, byName, at }: SavedCopies): string =>
  `${how === 'printed' ? 'Printed' : `${plural(files, 'file')} saved`} by ${byName}, ${dateAndTime(at)}`

const toRead = ({ leftOut }: Reader, { items }: Readers): number => items.length - leftOut.length

/** Which are still to be read, so that someone can be helped, not counted. */
function howFar(member: Reader, readers: Readers): string {
  const left = readers.items.filter(
    ({ itemId }) => !member.read.includes(itemId) && !member.leftOut.includes(itemId),
  )
  if (left.length === 0) return 'all read'
  if (member.read.length === 0) return `none of ${toRead(member, readers)} yet`
  return `still to read: ${left.map(({ position }) => position).join(', ')}`
}
