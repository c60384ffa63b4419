import { useState } from 'react'
import {
  CommandPalette,
  DataList,
  Page,
  PageHeader,
  PageSection,
  ReorderList,
  Row,
  ShortcutHelp,
  Small,
  TextField,
  useShortcuts,
} from '../../../../renderer/ui/index.ts'
import type { PaletteSearch } from '../../../../renderer/ui/index.ts'

const people = Array.from({ length: 2000 }, (_, index) => ({ id: `p${index}`, name: `Person ${index + 1}` }))

const search: PaletteSearch = async (text) => {
  await new Promise((done) => setTimeout(done, 50))
  return people
    .filter((person) => person.name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 8)
    .map((person) => ({
      id: person.id,
      title: person.name,
      description: 'Listed for 27 Nov, item 4',
      heading: 'People',
      onChoose: () => (document.title = person.name),
    }))
}

const commands = [
  {
    id: 'lock',
    title: 'Lock',
    heading: 'Do',
    shortcut: 'mod+l',
    onChoose: () => (document.title = 'Locked'),
  },
  { id: 'meetings', title: 'Meetings', heading: 'Go to', onChoose: () => (document.title = 'Meetings') },
]

function Agenda() {
  const [items, setItems] = useState<readonly { id: string; name: string }[]>([
    { id: 'a', name: 'B. Abara' },
    { id: 'g', name: 'T. Grzelak' },
    { id: 's', name: 'R. Soames' },
  ])
  return (
    <>
      <ReorderList
        label="Running order"
        items={items}
        itemKey={(item) => item.id}
        itemName={(item) => item.name}
        onReorder={setItems}
      >
        {(item) => item.name}
      </ReorderList>
      <output data-testid="order">{items.map((item) => item.id).join('')}</output>
    </>
  )
}

export function ListsPage() {
  const [hidden, setHidden] = useState(0)
  const [text, setText] = useState('')
  useShortcuts('In the room', { h: { label: 'Hide everything', run: () => setHidden(hidden + 1) } })
  return (
    <main>
      <ShortcutHelp />
      <CommandPalette label="Find a person, or something to do" commands={commands} search={search} />
      <Page>
        <PageHeader title="Lists" meta={<span data-testid="hidden">{hidden}</span>} />
        <PageSection title="Running order">
          <Agenda />
        </PageSection>
        <PageSection title="Typing">
          <TextField label="A field" value={text} onChange={setText} />
        </PageSection>
        <PageSection title="Everyone">
          <DataList
            label="Everyone"
            items={people}
            itemKey={(person) => person.id}
            href={() => '?page=lists'}
            height="300px"
          >
            {(person) => (
              <Row justify="between">
                <span>{person.name}</span>
                <Small>Listed for 27 Nov</Small>
              </Row>
            )}
          </DataList>
        </PageSection>
      </Page>
    </main>
  )
}
