import { useState } from 'react'
import { z } from 'zod'
import { pagesIn } from '../../shared/kernel/page-range.ts'
import { papers as papersOps } from '../../shared/papers.ts'
import type { Papers } from '../../shared/papers.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { WritingFiles } from '../form/writing-files.tsx'
import type { Asked as AskedOf } from '../form/form-props.ts'
import { Button, RadioField, Row, TextField, notify } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'

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

/** `act`: what was pressed. */
const Asked = papersOps.write.input
  .pick({ whose: true })
  .extend({ act: z.enum(['write', 'print']), pages: z.string() })
type Asked = z.output<typeof Asked>

interface SaveDialogProps extends SavePapersProps {
  readonly onClose: () => void
}

/** Answers what to say of it; a printer says for itself what it does. */
async function send(meetingId: string, { act, whose, pages }: Asked): Promise<string | null> {
  if (act === 'print') {
    await ask('papers.print', { meetingId, pages })
    return null
  }
  const { files, pages: count, folderName } = await ask('papers.write', { meetingId, whose, pages })
  return `Saved to ${folderName}: ${plural(files, 'file')}, ${plural(count, 'page')}.`
}

function SaveDialog({ papers, page, onClose }: SaveDialogProps) {
  const mayForAll = useMay('papers.readers')
  const isFit = (pages: string): boolean => (pagesIn(pages, papers.pages.length) ?? []).length > 0
  return (
    <FormDialog
      title="Save or print the papers"
      isHeld
      schema={Asked}
      initial={{ pages: '', whose: 'mine', act: 'write' }}
      send={(asked) => send(papers.meetingId, asked)}
      canSave={({ pages }) => isFit(pages)}
      onSaved={(said) => said !== null && notify(said)}
      buttons={(asked) => <SaveButtons asked={asked} />}
      onClose={onClose}
    >
      {({ field, values, set, isPending }) => (
        <>
          {mayForAll && (
            <RadioField
              {...field('whose')}
              onChange={(whose) => {
                set('whose', whose)
                // Enter must not print what was printed before: only one's own copy is.
                set('act', 'write')
              }}
              label="Whose"
              choices={[
                { id: 'mine', label: 'My own copy' },
                { id: 'everyone', label: 'One for each member, with what their agency may read' },
              ]}
            />
          )}
          <TextField
            {...field('pages')}
            label="Pages"
            isOptional
            width="medium"
            description={`All ${papers.pages.length}, or such as ${page}, or 1-4, 9. Each keeps its number.`}
            errorMessage={
              isFit(values.pages) ? undefined : `Write pages from 1 to ${papers.pages.length}, as 1-4, 9`
            }
            isInvalid={!isFit(values.pages)}
          />
          {isPending && values.act === 'write' && <WritingFiles of="papers" label="Making the papers" />}
        </>
      )}
    </FormDialog>
  )
}

interface SaveButtonsProps {
  readonly asked: Pick<AskedOf<z.input<typeof Asked>>, 'values' | 'set' | 'send' | 'isPending' | 'mayBeSaved'>
}

function SaveButtons({ asked }: SaveButtonsProps) {
  const { values, set, send: go, isPending, mayBeSaved } = asked
  const press = (act: Asked['act']) => () => {
    set('act', act)
    go()
  }
  return (
    <Row justify="end">
      <Button
        isDisabled={!mayBeSaved || values.whose === 'everyone' || (isPending && values.act === 'write')}
        isPending={isPending && values.act === 'print'}
        onPress={press('print')}
      >
        Print…
      </Button>
      <Button
        variant="primary"
        isDisabled={!mayBeSaved || (isPending && values.act === 'print')}
        isPending={isPending && values.act === 'write'}
        pendingLabel="Saving…"
        onPress={press('write')}
      >
        Choose a folder and save
      </Button>
    </Row>
  )
}
