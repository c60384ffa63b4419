import { createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Statement } from '../../../shared/records.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { StatementSchema } from '../../proof/statement-schema.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { readCanonical } from './read-canonical.ts'

export type Found = { readonly problem: string } | { readonly statement: Statement }

/** The statement in a file, where its bytes are canonical and the key beside it signed exactly them. */
export function readStatement({ bytes }: FoundFiles, path: string): Found {
  const raw = bytes.get(path)
  const read = readCanonical('statement', raw)
  if ('problem' in read || raw === undefined) return { problem: 'problem' in read ? read.problem : 'missing' }
  const statement = StatementSchema.safeParse(read.value)
  if (!statement.success) return { problem: 'not a statement' }
  const stem = path.slice(0, -'.json'.length)
  const pem = bytes.get(`${stem}.pub.pem`)
  const key = readKey(pem)
  if (key === null) return { problem: 'no Ed25519 key beside it' }
  // The same key can be written in other ways, between which text may hide.
  if (key.export({ type: 'spki', format: 'pem' }) !== pem?.toString('utf8'))
    return { problem: 'the key beside it is not in its usual form' }
  if (sha256Hex(key.export({ type: 'spki', format: 'der' })) !== statement.data.signer.keySha256)
    return { problem: 'keySha256 is not that of the key beside it' }
  const signature = bytes.get(`${stem}.sig`)
  if (signature === undefined || !verify(null, raw, key, signature))
    return { problem: 'signature does not verify' }
  return { statement: statement.data }
}

function readKey(pem: Buffer | undefined): KeyObject | null {
  try {
    const key = pem === undefined ? null : createPublicKey({ key: pem, format: 'pem' })
    return key?.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
