import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = resolve('electron/cli/accord.mjs')
const folder = mkdtempSync(join(tmpdir(), 'accord-columns-'))
const file = join(folder, 'referrals.csv')
let passphrase = ''

function accord(...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ACCORD_PASSPHRASE: passphrase },
  })
  return { status, output: JSON.parse(stdout) as { passphrase: string } }
}
const looked = (...more: readonly string[]) =>
  accord('import', file, '--source', 'health', '--data', join(folder, 'data'), '--as', 'amara', ...more)

beforeAll(() => {
  // Two columns of one name, each with numbers that could be the person's.
  writeFileSync(
    file,
    [
      'Client ID,Number,Surname,Forename,DOB,Referral Date,Referral Reason,Number',
      '4700001,9994123017,Kerr,Lena,13/03/1968,18/08/2026,Wants to swim,9994124749',
      '4700002,9994162802,Nash,Olga,14/03/1968,19/08/2026,Wants to sing,9994164538',
    ].join('\r\n'),
  )
  passphrase = accord('demo', '--data', join(folder, 'data'), '--through', 'listed').output.passphrase
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('accord import --column', () => {
  it('takes the column that is named by its letters, and says which is not read', () => {
    expect(looked('--column', 'nhsNumber=h')).toMatchObject({
      status: 0,
      output: { accepted: 2, refused: [], notes: { notRead: ['Number (column B)'] } },
    })
  }, 60_000)

  it.each(['wibble=B', 'nhsNumber', 'nhsNumber=8', '=B'])(
    'refuses %j and says how it is written',
    (said) => {
      expect(looked('--column', said)).toMatchObject({
        status: 1,
        output: {
          error: { kind: 'invalid', fields: { column: expect.stringContaining('nhsNumber=B') as string } },
        },
      })
    },
    60_000,
  )
})
