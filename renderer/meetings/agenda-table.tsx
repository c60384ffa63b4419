import { useState } from 'react'
import { z } from 'zod'
import type { Agenda, AgendaItem } from '../../shared/meetings.ts'
import { ask } from '../data/use-op.ts'
import { paths } from '../data/paths.ts'
import { Form } from '../form/form.tsx'
import { Trouble } from '../form/trouble.tsx'
import { plural } from '../words/time-words.ts'
import {
  announce,
  Button,
  CheckField,
  NumberField,
  Row,
  Small,
  Stack,
  Table,
  Tag,
  TextLink,
} from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { agendaLines } from './agenda-rows.ts'
import styles from './agenda-table.module.css'
import { lateTitle } from './late-mark.tsx'

/** An agenda as long as this is a table to begin with: a page of it shows the meeting. */
export const longAgenda = 20

interface AgendaTableProps {
  readonly agenda: Agenda
  readonly canEdit: boolean
}

/** One line an item. What is late or missing is a mark; the list has the words. */
export function AgendaTable({ agenda, canEdit }: AgendaTableProps) {
  if (!canEdit) return <Lines agenda={agenda} picking={null} />
  return <Movable agenda={agenda} />
}

const Moved = z.object({ chosen: z.array(z.string()), position: z.number().nullable() })
type Moved = z.output<typeof Moved>
const nothing: Moved = { chosen: [], position: null }

/** Several are ticked and go to a place together. */
function Movable({ agenda }: { readonly agenda: Agenda }) {
  const [times, setTimes] = useState(0)
  const { items, meeting } = agenda
  const still = ({ chosen }: Moved): string[] =>
    items.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  const saveOf = (moved: Moved): string =>
    `Move ${plural(still(moved).length, 'item')}${moved.position === null ? '' : ` to place ${moved.position}`}`
  return (
    <Form
      key={times}
      layout="page"
      schema={Moved}
      initial={nothing}
      send={(moved) =>
        ask('meetings.moveItems', {
          meetingId: meeting.id,
          itemIds: still(moved),
          position: moved.position ?? 1,
        })
      }
      save={saveOf}
      canSave={(moved) => still(moved).length > 0 && moved.position !== null}
      onDone={(_agenda, moved) => {
        announce(`${plural(still(moved).length, 'item')} moved to place ${moved.position}`)
        setTimes(times + 1)
      }}
    >
      {({ values, set, error, isPending, mayBeSaved }) => (
        <Stack>
          <Lines
            agenda={agenda}
            picking={{ chosen: values.chosen, choose: (chosen) => set('chosen', [...chosen]) }}
          />
          {error && <Trouble error={error} />}
          <div className={styles.foot}>
            <Row gap={3} align="end">
              <NumberField
                label="To place"
                min={1}
                max={items.length}
                value={values.position}
                onChange={(position) => set('position', position)}
              />
              <Button type="submit" isDisabled={!mayBeSaved} isPending={isPending}>
                {still(values).length === 0 ? 'Move' : saveOf(values)}
              </Button>
              <Small>
                {still(values).length === 0
                  ? 'Tick the items that are to move; they stay together, in their order.'
                  : `${plural(still(values).length, 'item')} ticked`}
              </Small>
            </Row>
          </div>
        </Stack>
      )}
    </Form>
  )
}

interface Picking {
  readonly chosen: readonly string[]
  readonly choose: (chosen: readonly string[]) => void
}

interface LinesProps {
  readonly agenda: Agenda
  readonly picking: Picking | null
}

const nameOf = ({ personName, title }: AgendaItem): string => personName ?? title

function Lines({ agenda, picking }: LinesProps) {
  const items = agendaLines(agenda).flatMap((line) => (line.kind === 'item' ? [line.item] : []))
  return (
    <div className={styles.compact}>
      <Table
        caption="Running order"
        rows={items}
        rowKey={({ id }) => id}
        columns={picking === null ? columns : [pickColumn(agenda, picking), ...columns]}
      />
    </div>
  )
}

const pickColumn = ({ items }: Agenda, { chosen, choose }: Picking): Column<AgendaItem> => ({
  id: 'pick',
  width: '2.25rem',
  title: (
    <Tick
      label="All items"
      value={items.length > 0 && items.every(({ id }) => chosen.includes(id))}
      onChange={(on) => choose(on ? items.map(({ id }) => id) : [])}
    />
  ),
  cell: (item) => (
    <Tick
      label={nameOf(item)}
      value={chosen.includes(item.id)}
      onChange={(on) => choose(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))}
    />
  ),
})

interface TickProps {
  readonly label: string
  readonly value: boolean
  readonly onChange: (on: boolean) => void
}

const Tick = ({ label, value, onChange }: TickProps) => (
  <CheckField label={<span className={styles.unseen}>Tick {label}</span>} value={value} onChange={onChange} />
)

const columns: readonly Column<AgendaItem>[] = [
  { id: 'position', title: 'Place', align: 'end', width: '3rem', cell: (item) => item.position },
  { id: 'at', title: 'Time', width: '3.5rem', cell: (item) => item.startsAt },
  {
    id: 'what',
    title: 'Who or what',
    rowHeader: true,
    cell: (item) =>
      item.caseId ? <TextLink href={paths.case(item.caseId)}>{nameOf(item)}</TextLink> : item.title,
  },
  { id: 'presenter', title: 'Presented by', width: '25%', quiet: true, cell: (item) => item.presenter },
  {
    id: 'minutes',
    title: 'Min',
    align: 'end',
    width: '2.75rem',
    cell: (item) => (item.minutes === 0 ? '' : item.minutes),
  },
  { id: 'stands', title: 'Where it stands', width: '17%', cell: (item) => <Stands item={item} /> },
]

function Stands({ item }: { readonly item: AgendaItem }) {
  const late = lateTitle(item)
  return (
    <>
      {standsWords(item)}
      {late !== null && (
        <>
          {' '}
          <Tag tone="warn">{late}</Tag>
        </>
      )}
    </>
  )
}

/** "2 things missing": a case that is still to be heard says whether it can be. */
export function standsWords({ kind, state, gaps }: AgendaItem): string {
  if (state === 'decided') return 'Decided'
  if (state === 'carried') return 'Put off'
  if (kind === 'business') return state === 'done' ? 'Dealt with' : ''
  return gaps.length === 0 ? 'Ready' : `${plural(gaps.length, 'thing')} missing`
}
