import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { MaybeSame as Doubt, ReferralInBrief } from '../../shared/imports.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Eyebrow, Prose, RadioField, Row, Small, Stack, TextButton } from '../ui/index.ts'
import { anotherOne, mayBeKey } from './maybe-same-key.ts'

export interface MaybeSameProps {
  readonly doubts: readonly Doubt[]
  readonly total: number
  /** By row: `mayBeKey` of what it was said to be, or `anotherOne`. */
  readonly said: ReadonlyMap<number, string>
  readonly onSay: (row: number, answer: string) => void
}

/** Rows without an identifier that may be a referral that is here: which it is, a person says; until then it waits outside. */
export function MaybeSame({ doubts, total, said, onSay }: MaybeSameProps) {
  const [at, setAt] = useState(0)
  const doubt = doubts[at]
  if (!doubt) return null
  const left = doubts.filter(({ row }) => !said.has(row)).length
  return (
    <section aria-label="Rows that may be a referral that is here">
      <Eyebrow>A referral that is here already?</Eyebrow>
      <Stack>
        <Row gap={5}>
          <b>
            {at + 1} of {total}
          </b>
          <Small>
            {left === 0
              ? 'All of them are decided.'
              : `${left} left to decide. What is not decided is not added.`}
          </Small>
          <TextButton isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            ← The one before
          </TextButton>
          <TextButton isDisabled={at === doubts.length - 1} onPress={() => setAt(at + 1)}>
            The next one →
          </TextButton>
        </Row>
        <p>
          Row {doubt.line}, <b>{fullName(doubt.incoming)}</b>, sent {shortDate(doubt.incoming.referredOn)}. It
          has no identifier to tell by.
        </p>
        <Prose>{wordsOf(doubt.incoming)}</Prose>
        <RadioField
          key={doubt.row}
          label="Which referral is it?"
          description="Said to be one that is here, it is kept, closed, beside that one, and can be parted again on the person’s page."
          value={said.get(doubt.row) ?? null}
          onChange={(answer) => onSay(doubt.row, answer)}
          choices={choicesOf(doubt)}
        />
      </Stack>
    </section>
  )
}

const wordsOf = ({ reason, requestedBecause }: ReferralInBrief): string =>
  [reason, requestedBecause].filter(Boolean).join(' · ') || 'No reason given.'

const choicesOf = ({ mayBe }: Doubt) => [
  ...mayBe.map((one) => ({
    id: mayBeKey(one),
    label: [
      one.line === null
        ? `The one that is here, sent ${shortDate(one.referredOn)}`
        : `The one in row ${one.line}`,
      one.personName,
      one.sourceId,
    ]
      .filter(Boolean)
      .join(', '),
    description: wordsOf(one),
  })),
  { id: anotherOne, label: 'Another referral', description: 'It is added by itself.' },
]
