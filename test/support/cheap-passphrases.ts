import { kdfParameters } from '../../electron/store/keys/kdf.ts'

// What a passphrase costs is paid in full where a panel is set up in the app, and by kdf.test.ts.
Object.assign(kdfParameters, { N: 2 ** 12 })
