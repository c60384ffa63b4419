import { useState } from 'react'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { LetterCheck } from '../../shared/letters.ts'
import { paths } from '../data/paths.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Small, Tag, TextLink } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { useCommandOp } from '../data/use-op.ts'
import type { LetterPartProps } from './edit-props.ts'
import { Told } from './told.tsx'
import styles from './letters.module.css'

/** Who tells the person; what has to be put right, and what somebody should look at. */
export function LetterNotes({ edit, mayEdit }: LetterPartProps) {
  const { state, checks, ready, meetingId } = edit.doc
  return (
    <section className={styles.notes} aria-label="About this letter">
      {state === 'out_of_date' && <OutOfDate edit={edit} mayEdit={mayEdit} />}
      <Told letter={edit.doc} mayEdit={mayEdit} />
      {ready && (
        <p>
          <b>Ready:</b> {ready.by} said so, {dateAndTime(ready.at)}.
        </p>
      )}
      <p>
        {state === 'given' ? 'It went with ' : 'It goes with '}
        <TextLink href={paths.release(meetingId)}>the release</TextLink>
        {state === 'given' ? '.' : ', once it is ready and both agencies have signed.'}
      </p>
      {checks.length > 0 && (
        <ul className={styles.checks} aria-label="To look at">
          {checks.map((check) => (
            <Check key={`${check.section} ${check.text}`} check={check} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Check = ({ check: { level, text } }: { readonly check: LetterCheck }) => (
  <li>
    <Tag tone={level === 'blocks' ? 'stop' : 'warn'}>{level === 'blocks' ? 'Put right' : 'Look'}</Tag>
    <span>{text}</span>
  </li>
)

function OutOfDate({ edit, mayEdit }: LetterPartProps) {
  const { recordId, recordVersion, madeFromVersion } = edit.doc
  const renew = useCommandOp('letters.renew')
  // The button that was pressed keeps the focus while it works; the other does nothing meanwhile.
  const [keeps, setKeeps] = useState(false)
  const run = async (keepWords: boolean): Promise<void> => {
    if (renew.pending) return
    setKeeps(keepWords)
    await flushEdits()
    await renew.run({ recordId, version: edit.newest().version, keepWords })
  }
  return (
    <div className={styles.outOfDate}>
      <p>
        <b>The decision was changed after this letter was written.</b> It was made from version{' '}
        {madeFromVersion}; the decision is now version {recordVersion}.
      </p>
      {mayEdit && (
        <Row>
          <Button variant="primary" isPending={renew.pending && !keeps} onPress={() => void run(false)}>
            Write it anew
          </Button>
          <Button isPending={renew.pending && keeps} onPress={() => void run(true)}>
            Keep these words: they still hold
          </Button>
        </Row>
      )}
      <Small as="p">What was edited stays in the history either way.</Small>
      {renew.error && <Trouble error={renew.error} />}
    </div>
  )
}
