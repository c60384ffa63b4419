import { useState } from 'react'
import type { Agenda } from '../../shared/meetings.ts'
import { Stack, TextButton } from '../ui/index.ts'
import { AgendaItems } from './agenda-items.tsx'
import { AgendaTable, longAgenda } from './agenda-table.tsx'

interface RunningOrderOfProps {
  readonly agenda: Agenda
  readonly canEdit: boolean
}

/** With all that is said of each item, or one line an item where they are many. */
export function RunningOrderOf({ agenda, canEdit }: RunningOrderOfProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isTable = chosen ?? agenda.items.length >= longAgenda
  const mayChoose = agenda.meeting.kind === 'panel' && agenda.items.length > 1
  return (
    <Stack gap={3}>
      {mayChoose && (
        <div>
          <TextButton onPress={() => setChosen(!isTable)}>
            {isTable ? 'Show what each item says' : 'Show one line an item'}
          </TextButton>
        </div>
      )}
      {isTable && mayChoose ? (
        <AgendaTable agenda={agenda} canEdit={canEdit} />
      ) : (
        <AgendaItems agenda={agenda} canEdit={canEdit} />
      )}
    </Stack>
  )
}
