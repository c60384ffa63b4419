import { longDate } from '../../shared/kernel/dates.ts'
import type { CopyKey, Minutes, MinutesCopy, MinutesNotes } from '../../shared/minutes.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { Finding, MarginNote, SelectField } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { sideWords } from '../words/agencies.ts'

interface CopyNotesProps {
  readonly minutes: Minutes
  /** Of whoever may write in them. */
  readonly notes: MinutesNotes | null
  readonly onChoose: (copy: CopyKey) => void
}

/** Whose copy is on the screen, who reads it, and why there are several. */
export function CopyNotes({ minutes: { copies, shown, version }, notes, onChoose }: CopyNotesProps) {
  const copy = copies.find(({ key }) => key === shown?.key)
  return (
    <>
      {copies.length > 1 && shown && (
        <SelectField
          label="Whose copy"
          value={shown.key}
          width="full"
          choices={copies.map((one) => ({ id: one.key, label: copyName(one), description: partWords(one) }))}
          onChange={(key) => key !== null && onChoose(key)}
        />
      )}
      {copy && (
        <MarginNote title="Who reads this copy">
          {copy.readers.length === 0 ? 'The agency, for its file.' : `${copy.readers.join(', ')}.`}
        </MarginNote>
      )}
      {copy && copy.heldBack > 0 && (
        <Finding level="check" title={`${plural(copy.heldBack, 'item')} held back`}>
          Somebody has objected to sharing with this agency. A named person decides about it where the records
          are released.
        </Finding>
      )}
      {version === 0 && (
        <MarginNote title="A draft until the close">
          It follows what is recorded. Once the meeting is closed it is built from the frozen records, and a
          new version of a record makes a new version of the minutes.
        </MarginNote>
      )}
      {notes && version > 0 && (
        <MarginNote title={notes.heardOn === null ? 'Open until they are heard' : 'Heard'}>
          {notes.heardOn === null
            ? 'What was said under other business can be written here until a later meeting of the panel has heard the last record. Written out and changed again, the minutes have a new version.'
            : `The panel heard them on ${longDate(notes.heardOn)}. They stand as they are.`}
        </MarginNote>
      )}
      <MarginNote title="Built from what was recorded">
        Decisions stand as their records have them; only other business has words of its own, and every copy
        with that item has them. Whoever was there for part of the meeting has a version with that part only;
        an item somebody declared an interest in is not theirs.
      </MarginNote>
    </>
  )
}

export function copyName({ forMemberId, readers, side }: MinutesCopy): string {
  if (forMemberId !== null) return readers.join(', ')
  return side === null ? neitherSideWords : sideWords[side]
}

/** "4 items of the meeting" */
export const partWords = ({ isWhole, items }: MinutesCopy): string =>
  isWhole ? 'The whole meeting' : `Their part: ${plural(items.length, 'item')}`
