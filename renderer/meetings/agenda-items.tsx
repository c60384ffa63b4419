import { useCallback, useMemo, useState } from 'react'
import type { Agenda } from '../../shared/meetings.ts'
import { run } from '../data/run.ts'
import { ReorderList, Row, Stack, TextButton } from '../ui/index.ts'
import { AddBusiness } from './add-business.tsx'
import { AddSection } from './add-section.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { agendaLines, lineName, lineWords, moveMade, stepLine } from './agenda-rows.ts'
import type { AgendaLine } from './agenda-rows.ts'
import styles from './agenda-row.module.css'
import { SectionRow } from './section-row.tsx'

interface AgendaItemsProps {
  readonly agenda: Agenda
  readonly canEdit: boolean
}

/** The sections and items in order; moved by dragging, by Alt ↑ ↓, or with the arrows in each row. */
export function AgendaItems({ agenda, canEdit }: AgendaItemsProps) {
  const lines = useMemo(() => agendaLines(agenda), [agenda])
  if (canEdit) return <Changeable agenda={agenda} lines={lines} />
  return (
    <ol className={styles.read}>
      {lines.map((line) => (
        <li key={line.id}>
          <Line agenda={agenda} line={line} canEdit={false} />
        </li>
      ))}
    </ol>
  )
}

interface ChangeableProps {
  readonly agenda: Agenda
  readonly lines: readonly AgendaLine[]
}

function Changeable({ agenda, lines }: ChangeableProps) {
  const [adding, setAdding] = useState<'item' | 'section' | null>(null)
  const drawn = useCallback((line: AgendaLine) => <Line agenda={agenda} line={line} canEdit />, [agenda])
  const reorder = async (after: readonly AgendaLine[]): Promise<void> => {
    const move = moveMade(lines, after)
    if (!move) return
    const { kind, position, sectionId } = move
    if (kind === 'section') await run('meetings.moveSection', { sectionId, position })
    else await run('meetings.moveItem', { itemId: move.itemId, position, sectionId })
  }
  const close = () => setAdding(null)
  return (
    <Stack>
      {lines.length > 0 && (
        <ReorderList
          label="Running order"
          items={lines}
          itemKey={(line) => line.id}
          itemName={lineName}
          step={stepLine}
          placeWords={lineWords}
          onReorder={(after) => void reorder(after)}
        >
          {drawn}
        </ReorderList>
      )}
      <Row gap={5}>
        <TextButton onPress={() => setAdding('item')}>Add a business item</TextButton>
        <TextButton onPress={() => setAdding('section')}>Add a section</TextButton>
      </Row>
      {adding === 'item' && <AddBusiness agenda={agenda} onClose={close} />}
      {adding === 'section' && <AddSection meetingId={agenda.meeting.id} onClose={close} />}
    </Stack>
  )
}

interface LineProps {
  readonly agenda: Agenda
  readonly line: AgendaLine
  readonly canEdit: boolean
}

const Line = ({ line, ...rest }: LineProps) =>
  line.kind === 'section' ? (
    <SectionRow {...rest} section={line.section} />
  ) : (
    <AgendaRow {...rest} item={line.item} />
  )
