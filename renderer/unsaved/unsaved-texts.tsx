import { useState } from 'react'
import { api } from '../data/api.ts'
import { useGo } from '../data/navigation.ts'
import {
  Button,
  ConfirmDialog,
  Dialog,
  RailLink,
  Row,
  Small,
  Stack,
  TextButton,
  keptTexts,
} from '../ui/index.ts'
import type { KeptText } from '../ui/index.ts'
import styles from './unsaved-texts.module.css'
import { useKeptTexts } from './use-kept-texts.ts'

export interface UnsavedTextsProps {
  /** In the room, which has no rail: goes to an item of the same meeting. */
  readonly onGoToItem?: (itemId: string) => void
}

/** While there is one: texts that could not be saved, wherever they were written. In the rail, or at the room's foot. */
export function UnsavedTexts({ onGoToItem }: UnsavedTextsProps) {
  const texts = useKeptTexts()
  const [isOpen, setOpen] = useState(false)
  const label = texts.length === 1 ? '1 text not saved' : `${texts.length} texts not saved`
  const open = () => setOpen(true)
  if (texts.length === 0) return null
  return (
    <>
      {onGoToItem ? (
        <TextButton onPress={open}>{label}</TextButton>
      ) : (
        <RailLink label={label} onPress={open} />
      )}
      <Dialog title="Not saved" size="wide" isOpen={isOpen} onOpenChange={setOpen}>
        <Stack gap={6}>
          <Small as="p">
            Only you see these. Each stays here until it is saved where it belongs, or thrown away. What was
            written in a dialog is in it again when you open it.
          </Small>
          {texts.map((text) => (
            <OneText key={text.key} text={text} onGone={() => setOpen(false)} onGoToItem={onGoToItem} />
          ))}
        </Stack>
      </Dialog>
    </>
  )
}

const inRoom = /^\/meetings\/([^/]+)\/room$/

interface OneTextProps {
  readonly text: KeptText
  readonly onGone: () => void
  readonly onGoToItem: ((itemId: string) => void) | undefined
}

function OneText({ text, onGone, onGoToItem }: OneTextProps) {
  const { label, place, scope, typed, key } = text
  const go = useGo()
  const [isAsking, setAsking] = useState(false)
  const words = typeof typed === 'string' ? typed : typed.join('\n')
  const goThere = async () => {
    const meetingId = inRoom.exec(place)?.[1]
    const itemId = scope.split(' ')[0] ?? ''
    onGone()
    if (itemId !== '' && onGoToItem && window.location.hash === `#${place}`) return onGoToItem(itemId)
    // The room opens where its member was last.
    const field = label.slice(0, 200)
    if (meetingId !== undefined && itemId !== '')
      await api.call('room.keepPlace', { meetingId, itemId, isOpened: true, field, caret: 0 })
    go(place)
  }
  return (
    <section aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.text} dir="auto">
        {words}
      </p>
      <Row>
        <Button onPress={() => void goThere()}>Go to where it belongs</Button>
        <Button variant="plain" onPress={() => setAsking(true)}>
          Throw it away
        </Button>
      </Row>
      <ConfirmDialog
        title="Throw this text away?"
        confirmLabel="Throw it away"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => keptTexts.drop(key)}
      >
        It is kept nowhere else.
      </ConfirmDialog>
    </section>
  )
}
