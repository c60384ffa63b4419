import type { Audience, Withheld } from '../records.ts'
import type { Side } from '../kernel/text.ts'

/** What a block of a record is about; decides who may read it unless someone says otherwise (DESIGN §7.3). */
export const blockKinds = [
  'decision',
  'reasons',
  'split',
  'risk_plan',
  'dissent',
  'actions',
  'means_test',
  'clinical_detail',
  'third_party_information',
  'serious_harm',
] as const
export type BlockKind = (typeof blockKinds)[number]

const defaults: Readonly<Record<BlockKind, Audience>> = {
  decision: 'both',
  reasons: 'both',
  split: 'both',
  risk_plan: 'both',
  dissent: 'both',
  actions: 'both',
  means_test: 'social_care',
  clinical_detail: 'health',
  // Data Protection Act 2018 Sch 2 Pt 3 (third parties) and Sch 3 (serious harm): balanced by a person before it leaves.
  third_party_information: 'third_party',
  serious_harm: 'withhold_from_person',
}

/** Who may read a block of this kind unless it is changed by hand. */
export const defaultAudience = (kind: BlockKind): Audience => defaults[kind]

/** The audiences whose text an agency's pack may carry. */
export function audiencesOf(side: Side): readonly Audience[] {
  return side === 'health' ? ['both', 'health'] : ['both', 'social_care']
}

const withheldBecause: Readonly<Record<Audience, string>> = {
  both: '',
  health: 'Clinical detail beyond the decision: kept by health',
  social_care: 'Financial assessment detail: kept by the council',
  third_party: 'Information about or from somebody else: not released without balancing their rights',
  withhold_from_person: 'Could do serious harm if it reached the person: not released in packs',
}

/** Of text that is an agency's own. */
export const audienceOf = (side: Side): 'health' | 'social_care' =>
  side === 'health' ? 'health' : 'social_care'

/** What stands in a pack where a block's text does not belong. Carries none of the block's own text. */
export const withheld = (audience: Audience, reason = withheldBecause[audience]): Withheld => ({
  audience,
  withheld: reason,
})

/** The block itself where this agency may read it, else the marker for it. */
export function blockFor<Block extends { readonly audience: Audience }>(
  side: Side,
  block: Block,
): Block | Withheld {
  return audiencesOf(side).includes(block.audience) ? block : withheld(block.audience)
}

/** Why a pack may not leave until a named person decides; null: nothing stands against it. */
export function sharingBlock(
  side: Side,
  person: { readonly sharingObjection: string; readonly notToBeTold: readonly Side[] },
  referrals: readonly { readonly side: Side; readonly sharingObjection: boolean }[] = [],
): string | null {
  const agency = side === 'health' ? 'health' : 'the council'
  if (person.notToBeTold.includes(side)) return `The person asked that ${agency} not be told`
  const other: Side = side === 'health' ? 'socialCare' : 'health'
  // An objection told to one agency is an objection to the other's being told: HSCA 2012 s251B(4).
  if (referrals.some((referral) => referral.side === other && referral.sharingObjection)) {
    return `The person objects to sharing with ${agency}`
  }
  return person.sharingObjection.trim() === '' ? null : 'The person objects to sharing between the agencies'
}
