import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readKeyring } from '../../../../electron/store/keys/files.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { setUpInput } from '../../../support/set-up-input.ts'

// OWASP password storage cheat sheet, scrypt: N = 2^17, r = 8, p = 1. Other tests of the store lower it for themselves.
test('a member’s passphrase costs what OWASP asks of scrypt', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-kdf-'))
  const store = new Store(dataDir)
  onTestFinished(async () => {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  await store.setUp('panel', setUpInput)
  expect(readKeyring(dataDir)?.members.map(({ kdf }) => kdf)).toEqual([{ N: 131_072, r: 8, p: 1 }])
})
