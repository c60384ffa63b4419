import type { PackInput } from '../../../shared/records.ts'
import { amendmentCodeWords } from '../../../shared/amendment-words.ts'
import { signaturesOf, stands } from '../../proof/signatures.ts'
import { compositionUrn } from './composition.ts'
import { agencyUrn, roleUrn } from './people.ts'
import type { Resource } from './types.ts'
import { documentUrn, refer, some, uriIdentifier } from './urns.ts'

/**
 * Who signed the record that document.json is a reading of: each standing signature's member, role and agency, and no
 * more than their statement says. It carries no signature, since what was signed is record.json and not this document.
 * Null where no signature stands.
 */
export function recordProvenance(input: PackInput): Resource | null {
  const { record } = input
  const signatures = signaturesOf(input)
  const signers = signatures
    .filter((one) => stands(one, signatures, record))
    .map(({ statement }) => statement)
  const recorded = signers
    .map(({ claimedAt }) => claimedAt)
    .toSorted()
    .at(-1)
  if (recorded === undefined) return null
  const target = {
    ...refer(compositionUrn(record)),
    type: 'Composition',
    identifier: uriIdentifier(documentUrn(record.recordId, record.recordVersion)),
  }
  return {
    resourceType: 'Provenance',
    language: 'en-GB',
    target: [target],
    // Of the last one to sign, and like every time of a statement the signer's own claim.
    recorded,
    ...some('reason', reasons(input)),
    activity: { text: 'Signing the record of a shared decision' },
    agent: signers.map(({ signer }) => ({
      type: { coding: [{ system: participants, code: 'attester', display: 'Attester' }] },
      role: [{ text: signer.role }],
      who: refer(roleUrn(record, signer.memberId), signer.name),
      onBehalfOf: refer(agencyUrn(record, signer.agency), signer.agencyName),
    })),
  }
}

/** Why this version was made, from the first correction on that says so in a word of its own; no system has codes for it. */
const reasons = ({ record: { amendment } }: PackInput): object[] =>
  amendment?.code === undefined
    ? []
    : [{ text: amendmentCodeWords[amendment.code] }, { text: amendment.reason }]

const participants = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type'
