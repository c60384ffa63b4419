import { goesOn } from '../support.ts'
import type { OfferFields, SupportKind } from '../support.ts'

/** As whom they come, where they come as what they are. */
const parts: Readonly<Record<SupportKind, string | null>> = {
  joint_budget: null,
  advocacy: 'advocate',
  brokerage: 'broker',
  peer_support: 'peer_supporter',
}

interface There {
  /** Members who were there for it, by name. */
  readonly members: readonly { readonly name: string }[]
  readonly others: readonly { readonly name: string; readonly part: string }[]
}

const bare = (name: string): string => name.trim().toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ')

/**
 * Whether whoever was accepted was there: by name among the members or whoever else came; where nobody is named yet, by
 * what they came as.
 */
export function wasThere(
  offer: Pick<OfferFields, 'kind' | 'answer' | 'endedOn' | 'name'>,
  { members, others }: There,
): boolean {
  if (!goesOn(offer)) return false
  const name = bare(offer.name)
  if (name === '') return others.some(({ part }) => part === parts[offer.kind])
  return [...members, ...others].some((one) => bare(one.name) === name)
}
