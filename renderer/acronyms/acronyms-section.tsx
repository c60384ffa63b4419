import { useState } from 'react'
import type { Acronym } from '../../shared/acronyms.ts'
import { Answer } from '../form/answer.tsx'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Button, Disclosure, MarginNote, PageSection, Small, Stack, notify } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { AcronymDialog } from './acronym-dialog.tsx'
import { AcronymTable } from './acronym-table.tsx'
import { run } from '../data/run.ts'

/** What one agency says that the other may not know: the panel's own list, with what each stands for. */
export function AcronymsSection() {
  const query = useQueryOp('acronyms.list', {})
  return (
    <PageSection title="Acronyms" aside={<Notes />}>
      <Answer query={query} waiting="Opening the list…">
        {(list) => <Listed list={list} />}
      </Answer>
    </PageSection>
  )
}

function Listed({ list }: { readonly list: readonly Acronym[] }) {
  const mayChange = useMay('acronyms.update')
  const [editing, setEditing] = useState<Acronym | 'new' | null>(null)
  return (
    <Stack>
      {list.length === 0 ? (
        <Small as="p">Nothing is on the list, so nothing is underlined or explained.</Small>
      ) : (
        <Disclosure title={plural(list.length, 'acronym')}>
          <AcronymTable list={list} {...(mayChange && { onEdit: setEditing, onRemove: removeAcronym })} />
        </Disclosure>
      )}
      {mayChange && (
        <div>
          <Button onPress={() => setEditing('new')}>Add an acronym</Button>
        </div>
      )}
      <AcronymDialog editing={editing} onClose={() => setEditing(null)} />
    </Stack>
  )
}

const Notes = () => (
  <>
    <MarginNote title="Where they are explained">
      Underlined wherever they are read: in the room, on a case, when a record is read back. In a record that
      leaves, each is explained where it first stands, and all of them at its end.
    </MarginNote>
    <MarginNote title="Nobody’s words change">
      What the person said, and why a member disagrees, stays exactly as it was said. A record keeps the list
      as it was when it was read back.
    </MarginNote>
  </>
)

/** Off the list at once, with a way back; what was refused is said at the foot of the window. */
async function removeAcronym({ id, version, short, expansion, side }: Acronym): Promise<void> {
  if (!(await run('acronyms.remove', { acronymId: id, version }, `${short} was not removed.`))) return
  const putBack = () => run('acronyms.add', { short, expansion, side }, `${short} was not put back.`)
  notify(`${short} is off the list.`, { label: 'Undo', run: () => void putBack() })
}
