import { z } from 'zod'
import { Line } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/**
 * What people choose from when they say why something leaves. Until they choose, the first of each list stands for an
 * agency and the last for the person.
 */
export const ReleaseTerms = z.strictObject({
  purposes: z.array(Line(200)).min(1).max(12),
  bases: z.array(Line(200)).min(1).max(12),
})
export type ReleaseTerms = z.output<typeof ReleaseTerms>

/** Until the panel has lists of its own (DOMAIN §5.1 to §5.5). */
export const usualReleaseTerms: ReleaseTerms = {
  purposes: [
    'To act on the decision and keep it on file',
    'To pay for what was agreed',
    'To answer a complaint or a challenge',
    'To tell the person what was decided',
  ],
  bases: [
    'Sharing for a person’s care: Health and Social Care Act 2012, section 251B',
    'Care and treatment: UK GDPR, articles 6(1)(e) and 9(2)(h)',
    'A duty in law: UK GDPR, articles 6(1)(c) and 9(2)(g)',
    'The person’s own right to have it: UK GDPR, article 15',
  ],
}

export const releaseTermsOf = ({ release }: { readonly release?: ReleaseTerms | undefined }): ReleaseTerms =>
  release ?? usualReleaseTerms

/** What something leaves for, and by what right. */
export const Why = z.strictObject({ purpose: Line(200), basis: Line(200) })
export type Why = z.output<typeof Why>
/** To whom at an agency as well. */
export const Given = z.strictObject({ recipient: Line(200), ...Why.shape })
export type Given = z.output<typeof Given>

export const usualWhy = ({ purposes, bases }: ReleaseTerms, reader: Side | 'person'): Why => {
  const at = reader === 'person' ? -1 : 0
  return { purpose: purposes.at(at) ?? '', basis: bases.at(at) ?? '' }
}

/** For whom something is written now; whoever is left out gets nothing. The person gets their letter. */
export const ReleaseTo = z
  .strictObject({ health: Given, socialCare: Given, person: Why })
  .partial()
  .refine((to) => Object.values(to).some((given) => given !== undefined), 'nothing is chosen')
export type ReleaseTo = z.output<typeof ReleaseTo>
/** What is offered until somebody chooses otherwise. */
export type OfferedTo = Readonly<Record<Side, Given>> & { readonly person: Why }
