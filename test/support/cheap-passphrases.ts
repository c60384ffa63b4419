import { kdfParameters } from '../../electron/store/keys/kdf.ts'

// A passphrase costs a third of a second on purpose. A keyring says what its own cost, so that one made at this price is
// opened at it, in Electron too. The full price is paid where a panel is set up in the app, and by kdf.test.ts.
Object.assign(kdfParameters, { N: 2 ** 12 })
