import { shortDate } from '../../shared/kernel/dates.ts'
import type { AttendanceRegister, RegisterRow } from '../../shared/register.ts'
import type { AttendanceState } from '../../shared/room.ts'
import { Small, Table, VisuallyHidden } from '../ui/index.ts'

/** One letter reads in black and white; what it means stands under the table and is read out. */
const letters: Readonly<Record<AttendanceState, readonly [letter: string, words: string]>> = {
  present: ['P', 'present'],
  apology: ['A', 'apologies'],
  absent: ['–', 'not here'],
  left: ['L', 'left early'],
  sits_out: ['S', 'sat out'],
}

const dayOf = (on: string): string => shortDate(on).replace(/ \d{4}$/, '')

/** By discipline, a column a meeting. */
export const RegisterTable = ({ register }: { readonly register: AttendanceRegister }) => (
  <>
    <Table<RegisterRow>
      caption="Who came to each meeting"
      rows={register.rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'discipline',
          title: 'Discipline',
          width: '14%',
          cell: ({ discipline }) => discipline || <Small>Not said</Small>,
        },
        {
          id: 'name',
          title: 'Who',
          rowHeader: true,
          width: '20%',
          cell: ({ name, title, isGuest }) => (
            <>
              {name}
              <Small as="div">{[title, isGuest && 'guest'].filter(Boolean).join(', ')}</Small>
            </>
          ),
        },
        ...register.meetings.map(({ id, heldOn }, index) => ({
          id,
          title: dayOf(heldOn),
          cell: ({ marks }: RegisterRow) => <Mark state={marks[index] ?? null} />,
        })),
        {
          id: 'came',
          title: 'Came',
          align: 'end' as const,
          cell: ({ came }) => `${came} of ${register.meetings.length}`,
        },
      ]}
    />
    <Small as="p">
      P present, A apologies, L left early, S sat out, – not here; nothing: nobody marked them.
    </Small>
  </>
)

function Mark({ state }: { readonly state: AttendanceState | null }) {
  if (state === null) return <VisuallyHidden>not marked</VisuallyHidden>
  const [letter, words] = letters[state]
  return (
    <>
      <span aria-hidden="true">{letter}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  )
}
