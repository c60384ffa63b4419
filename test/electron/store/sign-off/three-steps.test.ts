import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../electron/proof/jcs.ts'
import { subKey, unseal } from '../../../../electron/store/keys/kdf.ts'
import type { Statement } from '../../../../shared/records.ts'
import { count, passphraseOf, seats } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'
import { toSign } from '../../../support/to-sign.ts'

/** A laptop of the doctor's own: it has their key, the store has not. */
async function elsewhere() {
  const ready = await toSign()
  const { panel, meetingId } = ready
  const memberId = panel.ids.doctor
  const desk = panel.store.desk()
  const row = await desk.store.db
    .selectFrom('memberKey')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow()
  const root = await desk.vault.rootKey(seats.doctor.login, passphraseOf('doctor'))
  const der = unseal(await subKey(root, 'sign'), row.sealed, `${memberId}/${row.id}`)
  if (!der) throw new Error('no key')
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { statements, ...seen } = await panel.call('signOff.draft', { meetingId, memberId })
  const signed = (texts: readonly Statement[], by = key) =>
    texts.map((one) => {
      const json = canonicalJson(one)
      return { json, signature: sign(null, Buffer.from(json), by).toString('base64') }
    })
  const about = { meetingId, memberId, ...seen, fingerprint: [...seen.fingerprint] }
  return { ...ready, about, statements, signed }
}

test('what was signed elsewhere is kept as it was signed, and once, however often it is sent', async () => {
  const { panel, about, statements, signed } = await elsewhere()
  const given = { ...about, signed: signed(statements) }
  const first = await panel.call('signOff.submit', given)
  expect(first.signatories.find((one) => one.memberId === about.memberId)?.signedAt).not.toBeNull()
  expect(await panel.call('signOff.submit', given)).toEqual(first)
  const { db } = panel.store.desk().store
  const rows = await db.selectFrom('signOff').select(['statementJson', 'signature']).execute()
  expect(rows.map((row) => row.statementJson)).toEqual(given.signed.map(({ json }) => json))
})

test('another text, another key, another head or another draft is refused, and nothing is kept', async () => {
  const { panel, about, statements, signed } = await elsewhere()
  const [statement] = statements
  if (!statement) throw new Error('nothing to sign')
  const send = (more: object) => refusal(panel.replyTo('signOff.submit', { ...about, ...more }))
  const others: Statement[] = [
    { ...statement, statement: 'I did not read this.' },
    { ...statement, signer: { ...statement.signer, name: 'Somebody else' } },
    { ...statement, items: statement.items.map((item) => ({ ...item, position: 'dissent' as const })) },
    { ...statement, meeting: { ...statement.meeting, heldOn: '1999-01-01' } },
  ]
  for (const other of others)
    expect(await send({ signed: signed([other]) })).toMatchObject({ kind: 'conflict' })
  const { privateKey } = generateKeyPairSync('ed25519')
  expect(await send({ signed: signed(statements, privateKey) })).toEqual({
    kind: 'notAllowed',
    why: 'signature',
  })
  const [before] = statements.map((one) => ({ ...one, auditHead: '0'.repeat(64) }))
  expect(await send({ signed: signed(before ? [before] : []) })).toMatchObject({ kind: 'invalid' })
  expect(await send({ draftSha256: '0'.repeat(64), signed: signed(statements) })).toMatchObject({
    kind: 'conflict',
  })
  const loose = signed(statements).map((one) => ({ ...one, json: `${one.json} ` }))
  expect(await send({ signed: loose })).toMatchObject({ kind: 'invalid' })
  expect(await count(panel, 'signOff')).toBe(0)
})

test('a caller that knows the four words only still signs nothing else than those stand for', async () => {
  const { panel, about } = await elsewhere()
  const { meetingId, memberId, fingerprint } = about
  const passphrase = passphraseOf('doctor')
  const input = { meetingId, memberId, passphrase, fingerprint }
  const wrong = { ...input, fingerprint: fingerprint.toReversed() }
  expect(await refusal(panel.replyTo('signOff.sign', wrong))).toMatchObject({ kind: 'conflict' })
  await panel.call('signOff.sign', input)
  expect(await count(panel, 'signOff')).toBe(1)
})
