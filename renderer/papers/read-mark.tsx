import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { PaperItem } from '../../shared/papers.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Small } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import styles from './papers.module.css'

/** Offered where the case ends. A changed paper asks again. */
export function ReadMark({ meetingId, item }: { readonly meetingId: string; readonly item: PaperItem }) {
  const mark = useCommandOp('papers.markRead')
  const { itemId, sha256, position, readAt } = item
  const submit = (isRead: boolean): void => void mark.run({ meetingId, itemId, sha256, isRead })
  return (
    <div className={styles.below}>
      <Row align="center">
        {readAt === null ? (
          <Button variant="primary" isPending={mark.pending} onPress={() => submit(true)}>
            I have read item {position}
          </Button>
        ) : (
          <>
            <Small>Read on {dateAndTime(readAt)}.</Small>
            <Button variant="plain" isPending={mark.pending} onPress={() => submit(false)}>
              Mark as not read
            </Button>
          </>
        )}
      </Row>
      {mark.error && <Trouble error={mark.error} />}
    </div>
  )
}
