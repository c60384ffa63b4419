import { useState } from 'react'
import { pagesIn } from '../../shared/kernel/page-range.ts'
import type { Papers } from '../../shared/papers.ts'
import { api } from '../data/api.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, ProgressLine, RadioField, Row, Stack, TextField, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useProgress } from '../data/use-progress.ts'

interface SavePapersProps {
  readonly papers: Papers
  /** The one on screen. */
  readonly page: number
}

/** All pages or some, as a file or on paper: under the numbers they have here. */
export function SavePapers({ papers, page }: SavePapersProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        Save or print…
      </Button>
      {isOpen && <SaveDialog papers={papers} page={page} onClose={() => setOpen(false)} />}
    </>
  )
}

function SaveDialog({ papers, page, onClose }: SavePapersProps & { readonly onClose: () => void }) {
  const mayForAll = useMay('papers.readers')
  const write = useCommandOp('papers.write')
  const print = useCommandOp('papers.print')
  const progress = useProgress('papers.write', write.pending)
  const [pages, setPages] = useState('')
  const [whose, setWhose] = useState<'mine' | 'everyone'>('mine')
  const chosen = pagesIn(pages, papers.pages.length)
  const isFit = chosen !== null && chosen.length > 0
  const { meetingId } = papers
  const save = async (): Promise<void> => {
    print.clear()
    const reply = await write.run({ meetingId, whose, pages })
    if (!reply.ok) return
    const { files, pages: count, folderName } = reply.value
    notify(`Saved to ${folderName}: ${plural(files, 'file')}, ${plural(count, 'page')}.`)
    onClose()
  }
  const toPaper = async (): Promise<void> => {
    write.clear()
    if ((await print.run({ meetingId, pages })).ok) onClose()
  }
  const error = [write.error, print.error].find((one) => one !== null && one.kind !== 'cancelled')
  return (
    <Dialog
      title="Save or print the papers"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isBusy={write.pending || print.pending}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button
            isDisabled={!isFit || whose === 'everyone' || write.pending}
            isPending={print.pending}
            onPress={() => void toPaper()}
          >
            Print…
          </Button>
          <Button
            variant="primary"
            isDisabled={!isFit || print.pending}
            isPending={write.pending}
            pendingLabel="Saving…"
            onPress={() => void save()}
          >
            Choose a folder and save
          </Button>
        </Row>
      }
    >
      <Stack>
        {mayForAll && (
          <RadioField
            label="Whose"
            value={whose}
            choices={[
              { id: 'mine', label: 'My own copy' },
              { id: 'everyone', label: 'One for each member, with what their agency may read' },
            ]}
            onChange={(id) => setWhose(id === 'everyone' ? 'everyone' : 'mine')}
          />
        )}
        <TextField
          label="Pages"
          isOptional
          width="medium"
          value={pages}
          onChange={setPages}
          description={`All ${papers.pages.length}, or such as ${page}, or 1-4, 9. Each keeps its number.`}
          errorMessage={isFit ? undefined : `Write pages from 1 to ${papers.pages.length}, as 1-4, 9`}
          isInvalid={!isFit}
        />
        {write.pending && progress && (
          <ProgressLine
            label="Making the papers"
            done={progress.done}
            total={progress.total}
            onCancel={() => void api.call('papers.cancel', {})}
          />
        )}
        {error && <Trouble error={error} />}
      </Stack>
    </Dialog>
  )
}
