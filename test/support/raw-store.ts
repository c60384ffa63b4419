import Database from 'better-sqlite3'
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { databasePath, readKeyring, storeFolder } from '../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../electron/store/keys/keyring.ts'
import { entryHash } from '../../electron/proof/trail/entry-hash.ts'
import { leafHash, nodeHash } from '../../electron/proof/trail/tree.ts'
import { canonicalJson, sha256Hex } from '../../electron/proof/jcs.ts'
import type { Statement } from '../../shared/records.ts'
import { passphrase, setUpInput } from './set-up-input.ts'
import { passphraseOf } from '../electron/store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'

export type Raw = Database.Database

/**
 * What whoever has a passphrase can do with tools of their own: the store's file, opened with the driver, its guards
 * taken out. Afterwards the panel is open again.
 */
export async function outsideAccord(panel: PanelAtWork, forge: (raw: Raw) => void): Promise<void> {
  const folder = storeFolder(panel.dataDir, 'panel')
  await panel.store.close()
  const keyring = readKeyring(folder)
  if (keyring === null) throw new Error('no keyring')
  const { storeKey } = await unlockWithPassphrase(keyring, 'winston', passphraseOf('worker'), null)
  const raw = new Database(databasePath(folder))
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${Buffer.from(storeKey).toString('hex')}'"`)
  const triggers = raw.prepare(`select name from sqlite_master where type = 'trigger'`).all() as {
    name: string
  }[]
  for (const { name } of triggers) raw.exec(`drop trigger "${name}"`)
  forge(raw)
  remakeNodes(raw)
  raw.close()
  // A trail that is shorter than was seen opens only for who was told so.
  await panel.store.unlock('panel', setUpInput.member.login, passphrase, true)
}

/** The tree over the trail as it now is, so that nothing gives a forged trail away but a head that was held elsewhere. */
function remakeNodes(raw: Raw): void {
  raw.exec('delete from auditNode')
  const add = raw.prepare('insert into auditNode (seq, level, hash) values (?, ?, ?)')
  let below = (raw.prepare('select hash from audit order by seq').all() as { hash: string }[]).map((row) =>
    leafHash(Buffer.from(row.hash, 'hex')),
  )
  for (let level = 1; below.length > 1; level += 1) {
    const pairs = Array.from({ length: Math.floor(below.length / 2) }, (_, place) =>
      nodeHash(below[2 * place] as Buffer, below[2 * place + 1] as Buffer),
    )
    for (const [place, hash] of pairs.entries()) add.run((place + 1) * 2 ** level, level, hash)
    below = pairs
  }
}

interface RecordRow {
  readonly id: string
  readonly recordVersion: number
  readonly decisionJson: string
  readonly healthJson: string
  readonly socialCareJson: string
}

/** Every record says something else; its sums with it. */
export function rewriteRecords(raw: Raw, { sums = true } = {}): void {
  for (const row of raw.prepare('select * from record').all() as RecordRow[]) {
    const texts = [row.decisionJson, row.healthJson, row.socialCareJson].map((text) =>
      text.replace('"verdict":"approved"', '"verdict":"not_approved"'),
    )
    raw
      .prepare('update record set decisionJson = ?, healthJson = ?, socialCareJson = ? where id = ?')
      .run(...texts, row.id)
    if (sums)
      raw
        .prepare('update record set decisionSha256 = ?, healthSha256 = ?, socialCareSha256 = ? where id = ?')
        .run(...texts.map(sha256Hex), row.id)
  }
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()

/** Every signature is given anew over what the records say now, by keys of the forger's own; answers their sums. */
export function signAgain(raw: Raw): readonly { memberId: string; sum: string }[] {
  const rows = raw.prepare(`select id, memberId, statementJson from signOff`).all() as {
    id: string
    memberId: string
    statementJson: string
  }[]
  return rows.map(({ id, memberId, statementJson }) => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const publicKey = createPublicKey(privateKey)
    const sum = sha256Hex(publicKey.export({ type: 'spki', format: 'der' }))
    const statement = JSON.parse(statementJson) as Statement
    const items = statement.items.map((item) => ({
      ...item,
      ...(raw
        .prepare('select decisionSha256, healthSha256, socialCareSha256 from record where id = ?')
        .get(item.recordId) as object),
    }))
    const json = canonicalJson({ ...statement, items, signer: { ...statement.signer, keySha256: sum } })
    raw
      .prepare('update signOff set statementJson = ?, signature = ?, publicKeyPem = ? where id = ?')
      .run(json, sign(null, Buffer.from(json), privateKey), pemOf(publicKey), id)
    raw
      .prepare('update memberKey set publicKeyPem = ?, keySha256 = ? where memberId = ?')
      .run(pemOf(publicKey), sum, memberId)
    return { memberId, sum }
  })
}

/** One more entry at the trail's end, as anybody with the store's key can write: the chain holds. */
export function addEntry(raw: Raw, memberId: string, operation: string, entityId: string): void {
  const last = raw.prepare('select seq, hash from audit order by seq desc limit 1').get() as {
    seq: number
    hash: string
  }
  const at = new Date(Date.now() + 1000).toISOString()
  const entry = { seq: last.seq + 1, at, clock: null, memberId, operation, entityId, prev: last.hash }
  raw
    .prepare(
      'insert into audit (seq, at, clock, memberId, operation, entityId, prev, hash) values (?, ?, null, ?, ?, ?, ?, ?)',
    )
    .run(entry.seq, at, memberId, operation, entityId, entry.prev, entryHash(entry))
}
