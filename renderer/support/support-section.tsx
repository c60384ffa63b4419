import { memo, useState } from 'react'
import { formatPence } from '../../shared/kernel/money.ts'
import type { Plan } from '../../shared/plans.ts'
import type { Support } from '../../shared/support.ts'
import { advocacySources, dutyWords, isOwed } from '../../shared/support-words.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useSame } from '../form/use-same.ts'
import { Button, Disclosure, Eyebrow, Finding, PageSection, Small, Stack } from '../ui/index.ts'
import { accountsOf } from './accounts-of.ts'
import { Cluster } from './cluster.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import type { LineChoice } from './offer-dialog.tsx'
import { OneOffer } from './one-offer.tsx'
import { AdvocacyQuestions, TogetherPart } from './together-part.tsx'
import { useTogether } from './use-together.ts'
import type { TogetherEdit } from './use-together.ts'

/** Of other things than what the lines of the plan say: a line that is saved draws none of them again. */
const [Law, Once] = [memo(WhatTheLawAsks), memo(OnceForBoth)]

interface SupportSectionProps {
  readonly caseId: string
  readonly lines: Plan['lines']
  readonly isReadOnly: boolean
}

/** Brokerage, advocacy and peer support, and what is done once for both agencies. */
export function SupportSection({ caseId, lines, isReadOnly }: SupportSectionProps) {
  const { data } = useQueryOp('support.ofCase', { caseId })
  return data === undefined ? null : <Known support={data} lines={lines} isReadOnly={isReadOnly} />
}

type KnownProps = Omit<SupportSectionProps, 'caseId'> & { readonly support: Support }

function Known({ support, lines, isReadOnly }: KnownProps) {
  const edit = useTogether(support)
  const accounts = useSame(accountsOf(lines))
  return (
    <>
      <PageSection
        title="Joint budget, brokerage, advocacy and peer support"
        aside={<Duties support={support} />}
      >
        <Offers support={support} lines={choicesOf(lines)} isReadOnly={isReadOnly} />
        <Law
          edit={edit}
          isAsked={support.duties.some(({ asks }) => asks === 'ask')}
          isReadOnly={isReadOnly}
        />
      </PageSection>
      <Once edit={edit} accounts={accounts} isReadOnly={isReadOnly} />
    </>
  )
}

interface PartProps {
  readonly edit: TogetherEdit
  readonly isReadOnly: boolean
}

function WhatTheLawAsks({ isAsked, ...part }: PartProps & { readonly isAsked: boolean }) {
  return (
    <Disclosure title="Whether the law asks for an advocate" isInitiallyOpen={isAsked}>
      <AdvocacyQuestions {...part} />
    </Disclosure>
  )
}

function OnceForBoth({
  accounts,
  ...part
}: PartProps & { readonly accounts: ReturnType<typeof accountsOf> }) {
  return (
    <PageSection>
      <Eyebrow>Once for both agencies</Eyebrow>
      <Stack gap={4}>
        <TogetherPart {...part} accounts={accounts} />
        <Cluster {...part} />
      </Stack>
    </PageSection>
  )
}

const choicesOf = (lines: Plan['lines']): LineChoice[] =>
  lines.map(({ id, description, annualPence }, index) => ({
    id,
    label: `line ${index + 1}, ${description} (${formatPence(annualPence)})`,
  }))

function Offers({
  support,
  lines,
  isReadOnly,
}: Pick<KnownProps, 'support' | 'isReadOnly'> & { readonly lines: readonly LineChoice[] }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <Stack gap={5}>
      {support.offers.length === 0 && (
        <Small as="p">
          Nobody has written down yet that a joint budget, a broker, an advocate or a peer supporter was
          offered.
        </Small>
      )}
      {support.offers.map((offer) => (
        <OneOffer key={offer.id} offer={offer} lines={lines} isReadOnly={isReadOnly} />
      ))}
      {!isReadOnly && (
        <div>
          <Button onPress={() => setAdding(true)}>Write down an offer</Button>
        </div>
      )}
      {isAdding && (
        <OfferDialog caseId={support.caseId} offer={null} lines={lines} onClose={() => setAdding(false)} />
      )}
    </Stack>
  )
}

/** What the law asks about advocacy, with where it stands. */
const Duties = ({ support: { duties } }: Pick<KnownProps, 'support'>) => (
  <>
    {duties.map((duty) => (
      <Finding
        key={duty.law}
        level={isOwed(duty) ? 'check' : 'note'}
        title={dutyWords(duty)}
        source={advocacySources[duty.law]}
      />
    ))}
  </>
)
