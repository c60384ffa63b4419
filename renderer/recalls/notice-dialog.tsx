import { noticeMessage, noticePrinted } from '../../shared/recall-notice.ts'
import { holderWords } from '../../shared/recall-words.ts'
import { PrintedPages } from '../form/printed-pages.tsx'
import { useMay } from '../data/open-session.ts'
import { useCommandOp } from '../data/use-op.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Stack, Tabs, notify } from '../ui/index.ts'
import type { HolderProps } from './holder-part.tsx'
import styles from './recalls.module.css'

/** One notice as it is printed, and the same words for a message. */
export function NoticeDialog({ recall, holder, onClose }: HolderProps & { readonly onClose: () => void }) {
  const may = useMay('recalls.print')
  const which = { recallId: recall.id, holderId: holder.id }
  const printing = useCommandOp('recalls.print')
  const copying = useCommandOp('recalls.copied')
  const print = async (): Promise<void> => {
    copying.clear()
    if ((await printing.run(which)).ok) notify('Printed.')
  }
  const copy = async (): Promise<void> => {
    printing.clear()
    // What leaves is logged, and a message leaves by the clipboard.
    if ((await copying.run({ holderId: holder.id })).ok) await toClipboard(message)
  }
  const error = copying.error ?? (printing.error?.kind === 'cancelled' ? null : printing.error)
  const message = noticeMessage(recall, holder)
  return (
    <Dialog
      title={`Notice: ${holderWords(holder)}`}
      size="wide"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Row justify="end">
          {may && (
            <>
              <Button onPress={() => void copy()}>Copy the words</Button>
              <Button variant="primary" onPress={() => void print()}>
                Print it
              </Button>
            </>
          )}
          <Button onPress={onClose}>Close</Button>
        </Row>
      }
    >
      <Stack>
        {error && <Trouble error={error} />}
        <p>It has initials and the case reference alone: no name and no number of the person.</p>
        <Tabs
          label="How it is shown"
          tabs={[
            {
              id: 'pages',
              label: 'As it will be printed',
              content: <PrintedPages printed={noticePrinted(recall, holder)} />,
            },
            { id: 'words', label: 'As a message', content: <pre className={styles.message}>{message}</pre> },
          ]}
        />
      </Stack>
    </Dialog>
  )
}

async function toClipboard(message: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(message)
    notify('Copied. Paste it into a message to them.')
  } catch {
    notify('It could not be copied. Print it instead.')
  }
}
