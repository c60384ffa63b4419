import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Panel, PanelTerms } from '../../shared/panels.ts'
import { authorityWords, decidingRuleWords, panelKindWords } from '../../shared/words.ts'
import { todayOn } from '../words/time-words.ts'
import { Prose } from '../ui/index.ts'
import { kindDescriptions } from '../session/kind-choices.ts'
import { authorityChoices } from '../session/authority-choices.ts'
import {
  actionsWords,
  agendaWords,
  businessWords,
  closedWords,
  minutesOutWords,
  escalationWords,
  lockedWords,
  minutesWords,
  papersWords,
  quorumWords,
  receiptWords,
  releaseWords,
  screenWords,
  signOffWords,
} from './term-words.ts'
import { letterTermsOf } from '../../shared/letters/terms.ts'
import { releaseTermsOf } from '../../shared/release-terms.ts'
import styles from './panels.module.css'

/** The terms in sentences, as one would read them out. */
export function TermsView({ panel }: { readonly panel: Pick<Panel, 'authority' | 'terms'> }) {
  const { authority, terms } = panel
  const what = authorityChoices.find(({ id }) => id === authority)?.description
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['What it is', `${panelKindWords[terms.kind]}. ${kindDescriptions[terms.kind]}`],
    ['What it does', `${authorityWords[authority]}. ${what ?? ''}`],
    ['To decide', quorumWords(terms)],
    ['The decision', `${decidingRuleWords[terms.decidingRule]}.`],
    ['A deadlock goes to', escalationWords(terms)],
    ['Cases', minutesWords(terms)],
    ['Agenda', agendaWords(terms)],
    ['Papers', papersWords(terms)],
    ['Actions', actionsWords(terms)],
    ['Minutes', minutesOutWords(terms)],
    ['Signatures', signOffWords(terms)],
    ['Release', `${releaseWords(terms)} ${receiptWords(terms)}`],
    [
      'Leaves for',
      releaseTermsOf(terms)
        .purposes.map((line) => `${line}.`)
        .join(' '),
    ],
    [
      'Lawful bases',
      releaseTermsOf(terms)
        .bases.map((line) => `${line}.`)
        .join(' '),
    ],
    ['Closed days', closedWords(terms, todayOn())],
    ['On the shared screen', screenWords(terms)],
    ['Locks in a meeting', lockedWords(terms)],
    ['Sections', terms.sections.map(({ title }) => title).join(', ') || 'None: an agenda is one list.'],
    ['Agendas start with', <Business key="start" terms={terms} place="start" />],
    ['Agendas end with', <Business key="end" terms={terms} place="end" />],
    ['Letters to people', letterTermsWords(terms)],
    [
      'Each member’s passphrase',
      'Opens all of the panel’s store on this computer; what Accord shows each of them is less. An observer gets papers and the shared screen, and has none.',
    ],
    ['Confidentiality', <Confidentiality key="words" text={terms.confidentiality} />],
  ]
  return (
    <dl className={styles.terms}>
      {rows.map(([term, said]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

interface BusinessProps {
  readonly terms: PanelTerms
  readonly place: 'start' | 'end'
}

function Business({ terms, place }: BusinessProps) {
  const items = terms.businessItems.filter((item) => item.place === place)
  if (items.length === 0) return 'The cases alone.'
  return (
    <ol>
      {items.map((item, index) => (
        <li key={index}>{businessWords(item)}</li>
      ))}
    </ol>
  )
}

const Confidentiality = ({ text }: { readonly text: string }) =>
  text.trim() === '' ? 'Nothing is read out yet.' : <Prose>{text}</Prose>

/** "People are told how to ask for a decision to be looked at again: …" */
function letterTermsWords(terms: Pick<PanelTerms, 'letter'>): string {
  const { again, contact, saysDissent } = letterTermsOf(terms)
  const dissent = saysDissent
    ? 'They say who disagreed, by what they are.'
    : 'They do not say that somebody disagreed.'
  return `${again} ${contact} ${dissent}`
}
