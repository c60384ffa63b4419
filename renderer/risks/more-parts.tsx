import type { ReactNode } from 'react'
import type { RiskBody } from '../../shared/risks.ts'
import { InPlace, ListInPlace } from '../saved-fields.tsx'
import { CapacityPart } from './capacity-part.tsx'
import { FrameworksPart } from './frameworks-part.tsx'
import type { RiskSectionProps } from './risk-section.ts'
import { ToldPart } from './told-part.tsx'
import { ViewsPart } from './views-part.tsx'

export interface MorePart {
  readonly id: string
  readonly title: string
  /** The quiet button while it is empty. */
  readonly add: string
  readonly isEmpty: boolean
  readonly content: ReactNode
}

type LongText = 'history' | 'formulation' | 'contingency'

/** The parts that fold away, in the order of the page. */
export function morePartsOf(part: RiskSectionProps): readonly MorePart[] {
  const { edit, isReadOnly, person } = part
  const { body } = edit.doc
  const text = (field: LongText, title: string, add: string, prompt: string): MorePart => ({
    id: field,
    title,
    add,
    isEmpty: body[field] === '',
    content: (
      <InPlace
        label={title}
        prompt={prompt}
        value={body[field]}
        onSave={(value) => edit.save({ [field]: value })}
        isReadOnly={isReadOnly}
        maxLength={field === 'formulation' ? 8000 : 4000}
      />
    ),
  })
  return [
    text(
      'contingency',
      'If it does not work out',
      'Add what to do if it does not work out',
      'Write what happens then',
    ),
    {
      id: 'strengths',
      title: 'Strengths',
      add: 'Add strengths',
      isEmpty: body.strengths.length === 0,
      content: (
        <ListInPlace
          label="Strengths"
          prompt={`Add what ${person.givenName} brings to it`}
          value={body.strengths}
          onSave={(lines) => edit.save({ strengths: [...lines] })}
          isReadOnly={isReadOnly}
        />
      ),
    },
    text('history', 'What happened before', 'Add what happened before', 'Write what happened, and when'),
    text('formulation', 'Formulation', 'Add a formulation', 'How it is understood together'),
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
      isEmpty: body.capacity.basis === 'not_recorded' && body.capacity.question === '',
      content: <CapacityPart {...part} />,
    },
    {
      id: 'frameworks',
      title: 'Legal basis',
      add: 'Add the legal basis',
      isEmpty: body.frameworks.length === 0,
      content: <FrameworksPart {...part} />,
    },
    {
      id: 'told',
      title: 'Information, and how it will be told',
      add: 'Add how it will be told',
      isEmpty: [body.informationGiven, body.whoTells, body.howTold].every((one) => one === ''),
      content: <ToldPart {...part} />,
    },
  ]
}

const noViews = ({ healthView, socialCareView, carerView }: RiskBody): boolean =>
  [healthView, socialCareView, carerView].every((view) => view === '')
