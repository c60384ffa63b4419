import { limitOf } from '../form/limits.ts'
import { useNamedByOffer } from '../support/use-named-by-offer.ts'
import { Fragment, memo } from 'react'
import type { ReactNode } from 'react'
import { CaseFields } from '../../shared/cases.ts'
import type { CasePage } from '../../shared/cases.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { kindVocabulary } from '../../shared/panel-kinds.ts'
import type { Person } from '../../shared/people.ts'
import type { PanelKind } from '../../shared/panel-kinds.ts'
import { ownWordsHeading } from '../../shared/words.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { SharingNotes } from '../people/sharing-notes.tsx'
import { objectPronoun } from '../people/person-words.ts'
import { earlierCaseText } from '../data/earlier.ts'
import { CaseLimits } from '../limits/case-limits.tsx'
import { WaitsHere } from '../audiences/waits-here.tsx'
import { LateMark } from '../meetings/late-mark.tsx'
import { Marked } from '../form/marked.tsx'
import { Place } from '../form/place.tsx'
import { InPlace } from '../form/saved-fields.tsx'
import { MarginNote, PageSection, Words } from '../ui/index.ts'
import { byStanding } from './standing.ts'
import type { Standing } from './standing.ts'
import type { CaseEdit } from './use-case-edit.ts'
import { HowWordsWereGiven } from './how-words-were-given.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import styles from './words-section.module.css'

export interface WordsSectionProps {
  readonly kind: PanelKind
  readonly page: CasePage
  readonly edit: CaseEdit
  readonly isReadOnly: boolean
  /** What stands under the words, beside the same notes. */
  readonly children: ReactNode
}

/** The person's words first; what the panel is asked, and why the panel, in the margin. */
export function WordsSection({ kind, page, edit, isReadOnly, children }: WordsSectionProps) {
  const { person } = page
  return (
    <PageSection
      title={ownWordsHeading[person.pronoun]}
      aside={<Asked {...{ kind, page, edit, isReadOnly }} />}
    >
      <OwnWords {...{ person, edit, isReadOnly }} />
      <div className={styles.under}>{children}</div>
    </PageSection>
  )
}

interface OwnWordsProps extends Pick<WordsSectionProps, 'edit' | 'isReadOnly'> {
  readonly person: Person
}

const OwnWords = memo(function OwnWords({ person, edit, isReadOnly }: OwnWordsProps) {
  const { doc, save } = edit
  return (
    <Place id="words">
      {isReadOnly && doc.words !== '' ? (
        <Marked block="words">
          <Words>{doc.words}</Words>
        </Marked>
      ) : (
        <InPlace
          block="words"
          label={ownWordsHeading[person.pronoun]}
          look="words"
          prompt={`Write what ${calledBy(person)} said, word for word`}
          value={doc.words}
          onSave={(words) => save({ words })}
          earlier={earlierCaseText(doc.id, 'words')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(CaseFields, 'words')}
        />
      )}
      <HowWordsWereGiven edit={edit} isReadOnly={isReadOnly} />
    </Place>
  )
})

interface AskedProps extends Omit<WordsSectionProps, 'children' | 'page'> {
  readonly page: Standing
}

/** Of other things than what is written here. */
const [Waits, Limits, Sharing] = [memo(WaitsHere), memo(CaseLimits), memo(SharingNotes)]

const Asked = byStanding(({ kind, page, edit, isReadOnly }: AskedProps) => {
  const { doc, save } = edit
  const isNamed = useNamedByOffer(doc.id)
  const { asked } = kindVocabulary[kind]
  // A team hears whom it works with, and nobody says why it must be this panel.
  const isTeam = kind === 'multidisciplinary_team'
  return (
    <>
      <AfterDecision page={page} />
      {page.listed?.late && <LateMark item={{ ...page.listed, papersChangedOn: null }} />}
      <Waits caseId={page.case.id} />
      <Limits caseId={page.case.id} />
      <Sharing person={page.person} />
      <MarginNote title={asked}>
        <InPlace
          block="ask"
          label={asked}
          look="small"
          prompt={`Write ${asked.toLowerCase()}`}
          value={doc.ask}
          onSave={(ask) => save({ ask })}
          earlier={earlierCaseText(doc.id, 'ask')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(CaseFields, 'ask')}
        />
      </MarginNote>
      {(!isTeam || doc.whyPanel !== '') && (
        <MarginNote title="Why at panel">
          <InPlace
            block="whyPanel"
            label="Why at panel"
            look="small"
            prompt="Say why it cannot be agreed without the panel"
            value={doc.whyPanel}
            onSave={(whyPanel) => save({ whyPanel })}
            earlier={earlierCaseText(doc.id, 'whyPanel')}
            isReadOnly={isReadOnly}
            maxLength={limitOf(CaseFields, 'whyPanel')}
          />
        </MarginNote>
      )}
      {!isTeam && <NeedsPanel page={page} isReadOnly={isReadOnly} />}
      <dl className={styles.people}>
        {(['keyWorker', 'advocate', 'broker'] as const).map((field) => (
          <Fragment key={field}>
            <dt>{workerNames[field]}</dt>
            <dd>
              <InPlace
                label={workerNames[field]}
                look="small"
                prompt={
                  field === 'keyWorker'
                    ? `Who works with ${objectPronoun[page.person.pronoun]}`
                    : 'Nobody yet'
                }
                value={doc[field]}
                onSave={(name) => save({ [field]: name })}
                earlier={earlierCaseText(doc.id, field)}
                isReadOnly={isReadOnly || isNamed(field)}
                maxLength={limitOf(CaseFields, field)}
              />
            </dd>
          </Fragment>
        ))}
        <dt>Reference</dt>
        <dd>{doc.reference}</dd>
      </dl>
    </>
  )
})

const workerNames = { keyWorker: 'Key worker', advocate: 'Advocate', broker: 'Broker' } as const

/** What is signed stays as it was signed; the page goes on. */
function AfterDecision({ page }: Pick<AskedProps, 'page'>) {
  const [latest] = page.decisions
  if (!latest || !['decided', 'confirmed', 'signed', 'released'].includes(page.case.state)) return null
  return (
    <MarginNote title={`Decided on ${shortDate(latest.heldOn)}`}>
      The record keeps the words it was made with. What is changed here is for what comes next.
    </MarginNote>
  )
}
