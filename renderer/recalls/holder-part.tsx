import { useState } from 'react'
import { dateAndTime, shortDate } from '../../shared/kernel/dates.ts'
import { answerWords, holderWords } from '../../shared/recall-words.ts'
import { isAsking } from '../../shared/recalls.ts'
import type { HolderAnswer, HolderState, NoticeHow, Recall, RecallHolder } from '../../shared/recalls.ts'
import { useMay } from '../data/open-session.ts'
import { AgencyTag, Button, Disclosure, Row, Small, Tag } from '../ui/index.ts'
import { AnswerForm } from './answer-form.tsx'
import { CopiesTable } from './copies-table.tsx'
import { GiveUp } from './give-up.tsx'
import { NoticeDialog } from './notice-dialog.tsx'
import styles from './recalls.module.css'

export interface HolderProps {
  readonly recall: Recall
  readonly holder: RecallHolder
}

const stateTags: Readonly<
  Record<HolderState, { readonly words: string; readonly tone: 'warn' | 'good' | 'neutral' }>
> = {
  waiting: { words: 'No answer yet', tone: 'warn' },
  not_found: { words: 'Cannot be found', tone: 'warn' },
  answered: { words: 'Answered', tone: 'good' },
  given_up: { words: 'Closed', tone: 'neutral' },
}

const noticeWords: Readonly<Record<NoticeHow, string>> = {
  copied: 'Words copied',
  printed: 'Printed',
  written: 'Written to a folder',
}

/** One who has copies: what they have, what they were told, what they answered. */
export function HolderPart({ recall, holder }: HolderProps) {
  const { kind, side, copies, note, state, answers, notices } = holder
  const [latest, ...earlier] = answers
  const [notice] = notices
  const { words, tone } = stateTags[state]
  return (
    <section className={styles.holder} aria-label={holderWords(holder)}>
      <div className={styles.who}>
        <h3>{holderWords(holder)}</h3>
        {side !== null && kind !== 'other' && <AgencyTag agency={side} />}
        {isAsking(recall.state) && <Tag tone={tone}>{words}</Tag>}
      </div>
      {copies.length > 0 ? (
        <CopiesTable caption={`What ${holderWords(holder)} has`} copies={copies} />
      ) : (
        <p>{note}</p>
      )}
      {latest && <OneAnswer answer={latest} />}
      {earlier.length > 0 && (
        <Disclosure title="What was answered before" level={4}>
          <ul className={styles.earlier}>
            {earlier.map((answer) => (
              <li key={answer.id}>
                <OneAnswer answer={answer} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {notice && (
        <Small as="p">
          Notice: {noticeWords[notice.how].toLocaleLowerCase('en-GB')} by {notice.by},{' '}
          {dateAndTime(notice.at)}
        </Small>
      )}
      {isAsking(recall.state) && <Acts recall={recall} holder={holder} />}
    </section>
  )
}

function OneAnswer({ answer }: { readonly answer: HolderAnswer }) {
  const { how, by, on, words, recordedBy, recordedAt } = answer
  return (
    <div>
      <p>
        <b>{answerWords[how]}</b>, {how === 'given_up' ? 'by' : 'said by'} {by}, {shortDate(on)}
        {words !== '' && `: ${words}`}
      </p>
      <Small as="p">
        Recorded by {recordedBy}, {dateAndTime(recordedAt)}
      </Small>
    </div>
  )
}

function Acts({ recall, holder }: HolderProps) {
  const [asking, setAsking] = useState<'notice' | 'answer' | 'close' | null>(null)
  const [mayAnswer, mayClose] = [useMay('recalls.answer'), useMay('recalls.giveUp')]
  const close = (): void => setAsking(null)
  const isWaiting = holder.state === 'waiting'
  return (
    <>
      <Row>
        <Button onPress={() => setAsking('notice')}>The notice</Button>
        {mayAnswer && (
          <Button onPress={() => setAsking('answer')}>
            {isWaiting ? 'Record the answer' : 'Record another answer'}
          </Button>
        )}
        {mayClose && holder.state === 'not_found' && (
          <Button onPress={() => setAsking('close')}>Close without it…</Button>
        )}
      </Row>
      {asking === 'notice' && <NoticeDialog recall={recall} holder={holder} onClose={close} />}
      {asking === 'answer' && <AnswerForm recall={recall} holder={holder} onClose={close} />}
      {asking === 'close' && <GiveUp holder={holder} onClose={close} />}
    </>
  )
}
