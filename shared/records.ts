import type { Term } from './acronym-text.ts'
import type { RecordDeadlock, RecordInterests } from './record-interest.ts'
import type { Telling } from './change-fields.ts'
import type { TakenBack } from './deliveries.ts'
import type { AmendedField, AmendmentCode } from './amendments.ts'
import type { RecordChange } from './record-changes.ts'
import type { AttendanceState, Position, Verdict } from './room.ts'
import type { RecordFindings } from './record-findings.ts'
import type { RecordContributions } from './record-contributions.ts'
import type { RecordOthers } from './record-others.ts'
import type { RecordPerson } from './record-person.ts'
import type { RecordPlan } from './record-plan.ts'
import type { RecordKind } from './record-review.ts'
import type { RecordRisk } from './record-risk.ts'
import type { Side } from './kernel/text.ts'
import type { RouteFlags } from './case-route.ts'
import type { RecordAround, RecordHearing, RecordSender, RecordSupport } from './record-support.ts'
import type { WordsSource } from './cases.ts'

export type { RecordPerson, RecordRisk }

/** Who may read a block of text (DESIGN §7.3). */
export const audiences = ['both', 'health', 'social_care', 'third_party', 'withhold_from_person'] as const
export type Audience = (typeof audiences)[number]

/** Stands where a block was, without its text. */
export interface Withheld {
  readonly audience: Audience
  readonly withheld: string
}

interface Both {
  readonly audience: 'both'
}

export interface RecordWords extends Both {
  readonly text: string
  readonly source: WordsSource
  readonly note: string
  readonly saidOn: string | null
  readonly pronoun: 'she' | 'he' | 'they'
}

export interface RecordDecision extends Both, RecordDeadlock {
  readonly verdict: Verdict
  readonly reasons: string
  readonly legalBasis: string
  readonly conditions: readonly string[]
  readonly reviewOn: string | null
  readonly changesRecommendation: boolean
  readonly changesReason: string
  readonly readBackAt: string
  /** Where nobody signs it: who chaired and confirmed it when it was read back. Absent where two sign. */
  readonly confirmed?: Pick<RecordMember, 'memberId' | 'name' | 'title'>
}

/** Why this version replaces the one before. */
export interface RecordAmendment extends Both {
  readonly reason: string
  /** Which words of the decision are others than before. */
  readonly changed: readonly AmendedField[]
  readonly madeBy: string
  readonly madeByTitle: string
  readonly madeAt: string
  /** This and the rest: absent from corrections made before they were kept, which print as they did. */
  readonly code?: AmendmentCode
  /** Each value of the common record that is another, with what it replaces. */
  readonly changes?: readonly RecordChange[]
  /** Whose words were written down wrongly, and how each confirmed what they had said. */
  readonly confirmed?: readonly { readonly memberId: string; readonly name: string; readonly how: string }[]
  /** The version that both had signed, which stands until both have signed this one; null: none had been. */
  readonly stands?: number | null
  /** How its changes are told; absent from corrections made before there was another way. */
  readonly telling?: Telling
  /** Proposals that were taken back since what stands, so that whoever has a copy of one reads it here; absent where none was. */
  readonly takenBack?: readonly TakenBack[]
}

export interface RecordMember {
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly side: Side | null
  readonly registration: string
}

/** One row of "Does anyone disagree?". `words` is verbatim. */
export interface RecordAgreement extends Both {
  readonly member: RecordMember
  readonly position: Position
  readonly words: string
}

export interface RecordAction extends Both {
  readonly actionNo: number
  readonly text: string
  readonly ownerName: string
  readonly side: Side | null
  readonly dueOn: string | null
}

/** What the acronyms in the record stand for, from the panel's list as it was when the record was read back. */
export interface RecordGlossary extends Both {
  readonly terms: readonly Term[]
}

export interface RecordAgency {
  readonly id: string
  readonly name: string
  readonly odsCode: string
}

/** The common record, `decision.json`: byte for byte the same in both packs. All amounts are integer pence. */
export interface DecisionRecord
  extends RecordInterests, RecordOthers, RecordContributions, RecordKind, RecordAround {
  /** 2: whole, from the day on which all that bears on the decision was put in it. */
  readonly schema: 'accord/decision@1' | 'accord/decision@2'
  readonly recordId: string
  readonly recordVersion: number
  readonly supersedes: { readonly recordVersion: number; readonly decisionSha256: string } | null
  /** From the second version on. */
  readonly amendment?: RecordAmendment
  readonly caseReference: string
  readonly meeting: {
    readonly id: string
    readonly heldOn: string
    readonly startsAt: string
    readonly kind: 'panel' | 'front_line'
    readonly panelName: string
    readonly authority: string
    readonly item: number
  } & RecordHearing
  readonly agencies: { readonly health: RecordAgency; readonly socialCare: RecordAgency }
  readonly person: RecordPerson
  readonly words: RecordWords
  readonly ask: Both & {
    readonly text: string
    readonly whyPanel: string
    /** What was ticked of why it needs the panel; absent from earlier records. */
    readonly panelBecause?: readonly (keyof RouteFlags)[]
  }
  /** Absent from the first version of the schema, and in no record of the second. */
  readonly support?: RecordSupport
  readonly risk: RecordRisk
  readonly plan: RecordPlan
  readonly findings: RecordFindings
  readonly decision: RecordDecision
  readonly agreements: readonly RecordAgreement[]
  readonly attendance: readonly (RecordMember & { readonly state: AttendanceState })[]
  readonly quorum: { readonly health: number; readonly socialCare: number; readonly quorate: boolean }
  readonly actions: readonly RecordAction[]
  /** Who sent the person and how they are held, by agency; absent from the first version of the schema. */
  readonly senders?: readonly RecordSender[]
  /** What both agencies have and the person is not to be given: where it stands, and why. Absent where nothing is. */
  readonly notForThePerson?: readonly { readonly at: string; readonly reason: string }[]
  /** Left out where no text of the record has any, and in records from before there was a list. */
  readonly glossary?: RecordGlossary
}

/** What both agencies’ copies say. */
export type CommonRecord = Omit<DecisionRecord, 'schema'>

/** A block only one agency may read, or the marker for it. */
export type OwnBlock =
  | {
      readonly audience: 'health' | 'social_care'
      readonly heading: string
      readonly text: string
      /** A JSON pointer into the common record, where it was left out; absent where it has no place there. */
      readonly at?: string
      /** An amount: where it was left out, nothing stands. `text` says it as people write it. */
      readonly pence?: number
    }
  | (Withheld & { readonly heading: string; readonly at?: string })

/** `record.json`: the decision's content, this agency's own blocks, and markers for what is withheld. */
export interface AgencyRecord extends Omit<DecisionRecord, 'schema'> {
  readonly schema: 'accord/record@1' | 'accord/record@2'
  readonly side: Side
  readonly ownBlocks: readonly OwnBlock[]
}

/** What a signatory signs: one statement per meeting (DESIGN §6.2). Signed as RFC 8785 bytes. */
export interface Statement {
  readonly schema: 'accord/sign-off@1'
  readonly kind: 'agree' | 'void'
  readonly meeting: { readonly id: string; readonly heldOn: string }
  readonly signer: {
    readonly memberId: string
    readonly name: string
    readonly role: string
    readonly agency: Side
    readonly agencyName: string
    readonly odsCode: string
    /** SHA-256 of the public key's DER SubjectPublicKeyInfo, hex. */
    readonly keySha256: string
  }
  readonly items: readonly {
    readonly recordId: string
    readonly recordVersion: number
    readonly position: 'agree' | 'dissent'
    readonly decisionSha256: string
    readonly healthSha256: string
    readonly socialCareSha256: string
  }[]
  readonly statement: string
  readonly claimedAt: string
  readonly auditHead: string
}

/** A signed statement as it leaves: `sign-off/<memberId>.json .sig .pub.pem`. */
export interface SignedStatement {
  readonly memberId: string
  /** Exactly the bytes that were signed. */
  readonly json: string
  /** 64 bytes, raw Ed25519. */
  readonly signature: Uint8Array
  readonly publicKeyPem: string
}

/** That the entry which fixed a record (its meeting's close, its confirmation or its correction) is in the trail. */
export interface AuditProof extends ProvenEntry {
  readonly schema: 'accord/audit-proof@1'
  /** Origin, size and root as in the checkpoint; the root in base64, all else in hex. */
  readonly origin: string
  readonly treeSize: number
  readonly root: string
  /** The entry that holds this record by its sums; a record from before there were such entries has none. */
  readonly sums?: ProvenEntry | undefined
  /** From each head that a statement names to this one; packs from before there were such proofs have none. */
  readonly heads?: readonly ProvenHead[] | undefined
}

/** A head that somebody signed under: that the trail only went on from there (RFC 6962 §2.1.2). */
export interface ProvenHead {
  /** As in the statement. */
  readonly auditHead: string
  readonly treeSize: number
  readonly path: readonly string[]
}

/** An entry of the trail, and the hashes that lead from it to the root. */
export interface ProvenEntry {
  /** From 0. */
  readonly leafIndex: number
  readonly entry: {
    readonly seq: number
    readonly at: string
    /** What the computer's clock said, where that was another time. */
    readonly clock?: string | undefined
    readonly memberId: string
    readonly operation: string
    readonly entityId: string | null
    readonly prev: string
  }
  /** Of the entry, as the trail chains it: the leaf's content. */
  readonly entrySha256: string
  /** RFC 6962 §2.1: of the leaf under its mark. */
  readonly leafSha256: string
  /** From the leaf to the root (RFC 6962 §2.1.1). */
  readonly path: readonly string[]
}

/** An agency that signed, by signatories none of whom may commit what it pays: pence, as held against a limit (rules/delegation.ts). */
export interface ShortAuthority {
  readonly side: Side
  /** What it commits. */
  readonly pence: number
}
/** As a copy says it; null: its reader may not know all that is committed. */
export interface ToldShort extends Pick<ShortAuthority, 'side'> {
  readonly pence: number | null
}

/** All that a pack is made from, for one record and one side. The texts are exactly the frozen ones. */
export interface PackInput {
  readonly side: Side
  readonly decisionJson: string
  readonly recordJson: string
  /** As this side reads it (record-as-read.ts): what every reading copy is made from. */
  readonly record: AgencyRecord
  readonly statements: readonly SignedStatement[]
  /** C2SP checkpoint text: origin, size, root. */
  readonly checkpoint: string
  /** `audit/proof.json`, canonical, against this checkpoint; left out where the entry was not found. */
  readonly proofJson?: string
  readonly fingerprint: readonly string[]
  /** Someone of each agency has signed this version; whether with authority enough is another matter. */
  readonly bothSigned: boolean
  /** What this copy waits for although that agency signed: no signatory of it had authority for its sum. */
  readonly shortOf: readonly ToldShort[]
  /** The release that this one replaces, if any. */
  readonly supersedes: { readonly recordVersion: number; readonly decisionSha256: string } | null
}

export interface PackFile {
  /** Relative, forward slashes, no name or number of a person. */
  readonly path: string
  readonly bytes: Uint8Array
}
