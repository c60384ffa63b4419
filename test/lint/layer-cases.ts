import type { Case } from './case.ts'

/** What the layers of the store may not import. */
export const layerCases: readonly Case[] = [
  {
    rule: 'accord/import-direction',
    says: 'The kernel names no feature',
    refused: [['electron/store/kernel/a.ts', `export type { Row } from '../cases/read.ts'`]],
    allowed: [['electron/store/kernel/b.ts', `export type { Row } from './schema.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'The engine knows tables and files',
    refused: [['electron/store/engine/a.ts', `export { read } from '../cases/read.ts'`]],
    allowed: [['electron/store/engine/b.ts', `export { list } from '../migrations/index.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'Keys are opened without any feature',
    refused: [['electron/store/keys/a.ts', `export { read } from '../panels/read.ts'`]],
    allowed: [['electron/store/keys/b.ts', `export { row } from '../kernel/row.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'Facts are what several features read',
    refused: [['electron/store/facts/a.ts', `export { read } from '../panels/read.ts'`]],
    allowed: [['electron/store/facts/b.ts', `export { pin } from '../keys/pin.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'The features do not know who puts them together',
    refused: [['electron/store/cases/k.ts', `export type { Store } from '../app/service.ts'`]],
    allowed: [['electron/store/app/a.ts', `export { read } from '../cases/read.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'uses neither the store nor the documents',
    refused: [
      ['electron/proof/a.ts', `export type { Row } from '../store/kernel/schema.ts'`],
      ['electron/proof/b.ts', `export { page } from '../documents/page.ts'`],
    ],
    allowed: [['electron/proof/c.ts', `export { text } from '../../shared/kernel/text.ts'`]],
  },
]
