import { canonicalJson } from '../../proof/jcs.ts'
import type { Draft } from './draft.ts'
import type { Signer } from '../keys/signing-key.ts'

/** One statement as it was signed. */
export interface SignedText {
  /** Exactly the text whose UTF-8 bytes were signed (RFC 8785). */
  readonly json: string
  /** 64 bytes, raw Ed25519. */
  readonly signature: Uint8Array
}

export interface SignedWhen {
  /** By the signer's own account: UTC instant. */
  readonly claimedAt: string
  /** Root of the trail that they had before them, hex. */
  readonly auditHead: string
}

/** The second step, wherever the key is: the draft becomes signed texts, and the key is forgotten. Reads no store. */
export function signDraft(draft: Draft, signer: Signer, when: SignedWhen): SignedText[] {
  const texts = draft.map((statement) => canonicalJson({ ...statement, ...when }))
  const signatures = signer.signOnce(texts.map((json) => new TextEncoder().encode(json)))
  return texts.map((json, index) => ({ json, signature: signatures[index] ?? new Uint8Array() }))
}
