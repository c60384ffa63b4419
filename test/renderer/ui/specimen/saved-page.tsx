import { useState } from 'react'
import {
  Button,
  Eyebrow,
  Page,
  PageHeader,
  PageSection,
  Row,
  SavedList,
  SavedText,
  flushDrafts,
} from '../../../../renderer/ui/index.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

function useStore<T>(first: T) {
  const [value, setValue] = useState(first)
  const [refuses, setRefuses] = useState(false)
  const save = async (next: T) => {
    await pause(80)
    if (refuses) throw new Error('The disk is full.')
    setValue(next)
  }
  return { value, setValue, save, refuses, setRefuses }
}

const hers =
  'I do better when someone is about after eight. I want Dee, and I want to be able to go to the allotment on my own.'

function HerWords() {
  const words = useStore(hers)
  return (
    <>
      <SavedText
        label="Her words"
        look="words"
        value={words.value}
        onSave={words.save}
        prompt="Write what she wants"
      />
      <Row>
        <Button onPress={() => words.setValue('I want Dee.')}>Change it elsewhere</Button>
        <Button onPress={() => words.setRefuses(!words.refuses)}>
          {words.refuses ? 'Let the store save' : 'Make the store refuse'}
        </Button>
        <Button onPress={() => void flushDrafts()}>Save all now</Button>
      </Row>
      <output data-testid="words">{words.value}</output>
    </>
  )
}

function Lists() {
  const pitfalls = useStore<readonly string[]>(['Lost or frightened on the dark walk', 'Dee ill or away'])
  const nets = useStore<readonly string[]>([])
  return (
    <>
      <Eyebrow as="h3">What could go wrong</Eyebrow>
      <SavedList
        label="What could go wrong"
        value={pitfalls.value}
        onSave={pitfalls.save}
        prompt="Write what could go wrong"
      />
      <output data-testid="pitfalls">{JSON.stringify(pitfalls.value)}</output>
      <Eyebrow as="h3">What will be in place</Eyebrow>
      <SavedList
        label="In place"
        value={nets.value}
        onSave={nets.save}
        prompt="Write what will be in place"
      />
      <SavedList label="Read" value={['One line', 'Another']} onSave={nets.save} prompt="" isReadOnly />
    </>
  )
}

export function SavedPage() {
  const why = useStore('')
  const note = useStore('Said to her advocate on 12 November.\nRead back and agreed.')
  return (
    <main>
      <Page>
        <PageHeader title="Edited in place" />
        <PageSection title="In her words">
          <HerWords />
        </PageSection>
        <PageSection title="Why now">
          <SavedText label="Why now" value={why.value} onSave={why.save} prompt="Write why it cannot wait" />
          <SavedText label="Note" look="small" value={note.value} onSave={note.save} prompt="Write a note" />
        </PageSection>
        <PageSection title="Risk">
          <Lists />
        </PageSection>
      </Page>
    </main>
  )
}
