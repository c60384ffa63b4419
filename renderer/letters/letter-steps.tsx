import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, MenuButton, Row, notify } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { useCommandOp } from '../data/use-op.ts'
import type { LetterPartProps } from './edit-props.ts'
import { LetterTag } from './letter-tag.tsx'

/** How far it has come, and the one step that takes it on. */
export function LetterSteps({ edit, mayEdit }: LetterPartProps) {
  const { recordId, state, ready } = edit.doc
  const setReady = useCommandOp('letters.setReady')
  const write = useCommandOp('letters.write')
  const isReady = ready !== null
  const say = async (): Promise<void> => {
    await flushEdits()
    // The newest version, after whatever was still being typed.
    const reply = await setReady.run({ recordId, version: edit.newest().version, ready: !isReady })
    if (reply.ok)
      notify(isReady ? 'It waits for someone to say that it is ready.' : 'It goes with the release.')
  }
  const copy = async (): Promise<void> => {
    await flushEdits()
    const reply = await write.run({ recordId })
    if (reply.ok) notify(`Written to ${reply.value.folderName}.`)
  }
  const error = setReady.error ?? (write.error?.kind === 'cancelled' ? null : write.error)
  const clear = (): void => {
    setReady.clear()
    write.clear()
  }
  return (
    <>
      <LetterTag state={state} />
      {mayEdit && (
        <>
          <MenuButton
            actions={[
              {
                id: 'copy',
                label: 'Write a copy to a folder',
                description: 'To check it on paper, or to have it translated',
                onAction: () => void copy(),
              },
            ]}
          >
            More
          </MenuButton>
          <Button
            variant={isReady ? 'quiet' : 'primary'}
            isPending={setReady.pending}
            isDisabled={!isReady && (state === 'needs_translation' || state === 'out_of_date')}
            onPress={() => void say()}
          >
            {isReady ? 'Not ready after all' : 'I have read it: it is ready'}
          </Button>
        </>
      )}
      <Dialog
        title="The letter"
        isOpen={error !== null}
        onOpenChange={clear}
        footer={
          <Row justify="end">
            <Button onPress={clear}>Close</Button>
          </Row>
        }
      >
        {error && <Trouble error={error} />}
      </Dialog>
    </>
  )
}
