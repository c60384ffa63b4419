import { useState } from 'react'
import type { Pronoun } from '../../shared/people.ts'
import type { CaseRoute, RouteFlags } from '../../shared/case-route.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { TickInPlace } from '../form/saved-fields.tsx'
import { useMay } from '../data/open-session.ts'
import { Button, LinkButton, MarginNote } from '../ui/index.ts'
import { useQueryOp, ask } from '../data/use-op.ts'
import { ListForMeeting } from './list-for-meeting.tsx'
import { RouteReasons } from './route-reasons.tsx'
import { byStanding } from './standing.ts'
import type { Standing } from './standing.ts'
import { useMayList } from './use-may-list.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import styles from './needs-panel.module.css'

/** What only people know about a case, ticked one at a time; the answer comes back with it. */
const useRouteEdit = (route: CaseRoute): UseEdited<CaseRoute, Partial<RouteFlags>> =>
  useEdited<CaseRoute, Partial<RouteFlags>>({
    initial: route,
    write: ({ caseId, version }, changes) => api.call('cases.setFlags', { caseId, version, changes }),
    read: () => ask('cases.route', { caseId: route.caseId }),
    part: (doc, field) => doc.flags[field],
  })

export interface NeedsPanelProps {
  readonly page: Standing
  readonly isReadOnly: boolean
}

/** Before anything is decided there is something to choose; afterwards the record says what was. */
const open: ReadonlySet<string> = new Set(['triaged', 'listed', 'heard', 'in_review'])

/** Does this need the panel? Each reason with its source, what would change it, and what only people know. */
export const NeedsPanel = byStanding(({ page, isReadOnly }: NeedsPanelProps) => {
  const isOpen = open.has(page.case.state)
  const query = useQueryOp('cases.route', { caseId: page.case.id }, { enabled: isOpen })
  if (!isOpen) return null
  return (
    <MarginNote title="Does this need the panel?">
      <Answer query={query} waiting="Looking…">
        {(route) => <Route route={route} page={page} isReadOnly={isReadOnly} />}
      </Answer>
    </MarginNote>
  )
})

function Route({ route, page, isReadOnly }: NeedsPanelProps & { readonly route: CaseRoute }) {
  const { doc, save } = useRouteEdit(route)
  return (
    <div className={styles.route}>
      {doc.route === 'front_line' ? (
        <>
          <p>No. One person of each agency can sign it at the front line.</p>
          <GoThere page={page} />
          {!isReadOnly && <ListIt page={page} isAllTheSame />}
        </>
      ) : (
        <>
          <p>Yes, as things stand:</p>
          <RouteReasons reasons={doc.reasons} />
          {!isReadOnly && <ListIt page={page} />}
        </>
      )}
      <fieldset className={styles.flags}>
        <legend className={styles.legend}>What the plan does not say</legend>
        {flags.map((flag) => (
          <TickInPlace
            key={flag}
            label={flagWords(flag, page.person.pronoun)}
            value={doc.flags[flag]}
            onSave={(on) => save({ [flag]: on })}
            isReadOnly={isReadOnly}
          />
        ))}
      </fieldset>
    </div>
  )
}

/** To the two who sign; once they have begun, back to where they were. */
function GoThere({ page: { case: one, listed } }: Pick<NeedsPanelProps, 'page'>) {
  const mayBegin = useMay('frontLine.begin')
  if (!mayBegin || listed?.kind === 'panel') return null
  return (
    <LinkButton href={paths.frontLine(one.id)}>
      {listed ? 'Go on at the front line' : 'Sign it off at the front line'}
    </LinkButton>
  )
}

interface ListItProps extends Pick<NeedsPanelProps, 'page'> {
  /** It could be signed without the panel: the quieter of two ways. */
  readonly isAllTheSame?: boolean
}

/** Onto an agenda, from where it is said whether it needs one. */
function ListIt({ page, isAllTheSame = false }: ListItProps) {
  const mayList = useMayList(page)
  const [isOpen, setOpen] = useState(false)
  if (!mayList) return null
  return (
    <>
      <Button variant={isAllTheSame ? 'plain' : 'quiet'} onPress={() => setOpen(true)}>
        List it for a meeting…
      </Button>
      <ListForMeeting caseId={page.case.id} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

const flags = [
  'disagreement',
  'novelSpend',
  'legalDoubt',
  'section117Ending',
  'personAsks',
] as const satisfies readonly (keyof RouteFlags)[]

const asksWords: Readonly<Record<Pronoun, string>> = {
  she: 'She asks for the panel',
  he: 'He asks for the panel',
  they: 'They ask for the panel',
}

function flagWords(flag: (typeof flags)[number], pronoun: Pronoun): string {
  switch (flag) {
    case 'disagreement':
      return 'There is a disagreement, not resolved'
    case 'novelSpend':
      return 'Neither agency usually buys this'
    case 'legalDoubt':
      return 'There is doubt about the law'
    case 'section117Ending':
      return 'Section 117 after-care would end'
    case 'personAsks':
      return asksWords[pronoun]
  }
}
