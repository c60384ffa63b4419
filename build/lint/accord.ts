import { boundSql, encryptedCopies, oneConstructor } from './code.ts'
import { importDirection, oneElectronName, onePackage } from './imports.ts'
import { functionLength } from './length.ts'
import type { Rule } from './rule.ts'

const rules: Record<string, Rule> = {
  'import-direction': importDirection,
  'one-package': onePackage,
  'one-electron-name': oneElectronName,
  'one-constructor': oneConstructor,
  'encrypted-copies': encryptedCopies,
  'bound-sql': boundSql,
  'function-length': functionLength,
}

// oxlint takes a plugin only as a default export.
export default { meta: { name: 'accord' }, rules }
