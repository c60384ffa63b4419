import { limitOf } from '../form/limits.ts'
import type { ReactNode } from 'react'
import { RiskBody } from '../../shared/risks.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { earlierRisk, earlierRiskText } from '../data/earlier.ts'
import { InPlace, ListInPlace } from '../form/saved-fields.tsx'
import { placeIn } from './block-keys.ts'
import { CapacityPart } from './capacity-part.tsx'
import { FrameworksPart } from './frameworks-part.tsx'
import type { RiskSectionProps } from './risk-section.ts'
import { ToldPart } from './told-part.tsx'
import { ViewsPart, viewKeys } from './views-part.tsx'

/** All that these parts read of the risk decision. */
export const moreKeys = [
  'contingency',
  'strengths',
  'history',
  'formulation',
  'capacity',
  'frameworks',
  'informationGiven',
  'whoTells',
  'howTold',
  ...viewKeys,
] as const
export type MoreKey = (typeof moreKeys)[number]
type MoreProps = RiskSectionProps<MoreKey>

export interface MorePart {
  readonly id: string
  readonly title: string
  /** The quiet button while it is empty. */
  readonly add: string
  readonly isEmpty: boolean
  readonly content: ReactNode
}

type LongText = 'history' | 'formulation' | 'contingency'

interface LongTextWords {
  readonly title: string
  readonly add: string
  readonly prompt: string
}

const longTexts: Readonly<Record<LongText, LongTextWords>> = {
  contingency: {
    title: 'If it does not work out',
    add: 'Add what to do if it does not work out',
    prompt: 'Write what happens then',
  },
  history: {
    title: 'What happened before',
    add: 'Add what happened before',
    prompt: 'Write what happened, and when',
  },
  formulation: {
    title: 'Formulation',
    add: 'Add a formulation',
    prompt: 'How it is understood together',
  },
}

function longText({ edit, isReadOnly }: MoreProps, field: LongText): MorePart {
  const { title, add, prompt } = longTexts[field]
  const value = edit.doc.body[field]
  const maxLength = limitOf(RiskBody, field)
  const save = (text: string) => edit.save({ [field]: text })
  const earlier = earlierRiskText(edit.doc.caseId, field)
  return {
    id: field,
    title,
    add,
    isEmpty: value === '',
    content: (
      <InPlace
        block={`risk.${field}`}
        label={title}
        onSave={save}
        {...{ prompt, value, isReadOnly, maxLength, earlier }}
      />
    ),
  }
}

function strengths({ edit, isReadOnly, person }: MoreProps): MorePart {
  const value = edit.doc.body.strengths
  return {
    id: 'strengths',
    title: 'Strengths',
    add: 'Add strengths',
    isEmpty: value.length === 0,
    content: (
      <ListInPlace
        blockOf={placeIn('strengths')}
        label="Strengths"
        prompt={`Add what ${calledBy(person)} brings to it`}
        value={value}
        onSave={(lines) => edit.save({ strengths: [...lines] })}
        earlier={earlierRisk(edit.doc.caseId, 'strengths', (lines) => lines)}
        isReadOnly={isReadOnly}
      />
    ),
  }
}

/** The parts that fold away, in the order of the page. */
export function morePartsOf(part: MoreProps): readonly MorePart[] {
  const { body } = part.edit.doc
  const { capacity, frameworks, informationGiven, whoTells, howTold } = body
  return [
    longText(part, 'contingency'),
    strengths(part),
    longText(part, 'history'),
    longText(part, 'formulation'),
    {
      id: 'views',
      title: 'How each side sees it',
      add: 'Add each side’s view',
      isEmpty: noViews(body),
      content: <ViewsPart {...part} />,
    },
    {
      id: 'capacity',
      title: 'Capacity for this decision',
      add: 'Add capacity for this decision',
      isEmpty: capacity.basis === 'not_recorded' && capacity.question === '',
      content: <CapacityPart {...part} />,
    },
    {
      id: 'frameworks',
      title: 'Legal basis',
      add: 'Add the legal basis',
      isEmpty: frameworks.length === 0,
      content: <FrameworksPart {...part} />,
    },
    {
      id: 'told',
      title: 'Information, and how it will be told',
      add: 'Add how it will be told',
      isEmpty: informationGiven === '' && whoTells === '' && howTold === '',
      content: <ToldPart {...part} />,
    },
  ]
}

const noViews = ({
  healthView,
  socialCareView,
  carerView,
  carerViewNote,
}: Pick<RiskBody, MoreKey>): boolean =>
  [healthView, socialCareView, carerView, carerViewNote].every((view) => view === '')
