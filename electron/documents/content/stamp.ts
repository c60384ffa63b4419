import type { PackInput } from '../../../shared/records.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { proposalWords } from '../../../shared/proposal.ts'
import { sideWords } from '../../../shared/words.ts'
import { signaturesOf } from '../../proof/signatures.ts'

type Stamped = Pick<PackInput, 'bothSigned' | 'shortOf' | 'record' | 'statements'>

/** For the head of every page; empty where both agencies signed with authority enough. */
export function shortStamp(input: Pick<Stamped, 'bothSigned' | 'shortOf' | 'record'>): string {
  const proposed = proposalWords(input)
  if (proposed !== '') return proposed
  const { bothSigned, shortOf } = input
  if (!bothSigned) return 'One agency only'
  return shortOf.length === 0 ? '' : 'Signed by both agencies, not complete'
}

/** That this copy is a correction which waits, with what stands meanwhile; none where it is not. */
export function proposed(input: Pick<Stamped, 'bothSigned' | 'shortOf' | 'record'>): string[] {
  const words = proposalWords(input)
  return words === '' ? [] : [`${words}.`]
}

/** Why this copy is not complete, in whole sentences; none where it is. */
export function notComplete({ bothSigned, shortOf }: Pick<Stamped, 'bothSigned' | 'shortOf'>): string[] {
  const short = shortOf.map(({ side, pence }) => {
    const committed = pence === null ? 'what this commits' : `the ${formatPence(pence)} that this commits`
    return `the authority of ${sideWords[side].toLowerCase()}’s signatories does not reach ${committed}: not complete.`
  })
  const who = bothSigned ? 'Signed by both agencies; ' : 'Signed by one agency; '
  const left = bothSigned ? [] : ['One agency only. This copy left before both agencies had signed.']
  return [...left, ...short.map((words) => `${who}${words}`)]
}

/**
 * A dissent signs the record as a true one, so it counts as its agency's signature (DESIGN §6.2); where an agency has no
 * other, the copy says so instead of looking like agreement.
 */
export function onlyDissent(input: Pick<Stamped, 'record' | 'statements'>): string[] {
  const signatures = signaturesOf(input).filter(({ statement }) => statement.kind === 'agree')
  return sides
    .filter((side) => {
      const own = signatures.filter(({ statement }) => statement.signer.agency === side)
      return own.length > 0 && own.every(({ item }) => item.position === 'dissent')
    })
    .map(
      (side) =>
        `${sideWords[side]} signed only in dissent: it confirms that the record is true, and does not agree with the decision.`,
    )
}
