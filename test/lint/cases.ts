import type { Case } from './case.ts'
import { layerCases } from './layer-cases.ts'

export const cases: readonly Case[] = [
  {
    rule: 'accord/import-direction',
    says: 'shared/ is what both sides know',
    refused: [
      ['shared/a.ts', `export { open } from '../electron/store/open.ts'`],
      ['shared/b.ts', `import type { Props } from '../renderer/app.tsx'\nexport type Mine = Props`],
      ['shared/c.ts', `import { readFile } from 'node:fs/promises'\nexport const read = readFile`],
      ['shared/rules/d.ts', `import { useState } from 'react'\nexport const state = useState`],
    ],
    allowed: [
      [
        'shared/rules/e.ts',
        `import { z } from 'zod'\nexport { today } from '../dates.ts'\nexport const s = z`,
      ],
    ],
  },
  {
    rule: 'accord/import-direction',
    says: 'reaches the store only through renderer/data/api.ts',
    refused: [
      ['renderer/cases/a.ts', `export { list } from '../../electron/store/cases/list.ts'`],
      ['renderer/cases/b.ts', `import { join } from 'node:path'\nexport const path = join`],
      ['renderer/cases/c.ts', `export const later = async () => import('electron')`],
    ],
    allowed: [
      [
        'renderer/cases/d.ts',
        `export { Case } from '../../shared/cases.ts'\nexport { call } from '../api.ts'`,
      ],
    ],
  },
  {
    rule: 'accord/import-direction',
    says: 'The design system knows no feature',
    refused: [
      ['renderer/ui/a.ts', `export { CaseCard } from '../cases/case-card.tsx'`],
      ['renderer/ui/fields/b.ts', `export { call } from '../../api.ts'`],
    ],
    allowed: [
      [
        'renderer/ui/fields/c.ts',
        `export { Button } from '../actions/button.tsx'\nexport * from '../../../shared/money.ts'`,
      ],
    ],
  },
  {
    rule: 'accord/import-direction',
    says: 'Put what both need in shared/',
    refused: [['electron/tasks/a.ts', `export { format } from '../../renderer/ui/format.ts'`]],
    allowed: [['electron/tasks/b.ts', `export { format } from '../../shared/kernel/money.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'The store runs without Electron too',
    refused: [
      ['electron/store/a.ts', `import { app } from 'electron'\nexport const mine = app`],
      ['electron/store/b.ts', `export { ask } from '../tasks/ask.ts'`],
    ],
    allowed: [['electron/store/c.ts', `import { join } from 'node:path'\nexport const mine = join`]],
  },
  ...layerCases,
  {
    rule: 'accord/import-direction',
    says: 'A document is a pure function',
    refused: [['electron/documents/a.ts', `export { records } from '../store/records/read.ts'`]],
    allowed: [['electron/documents/b.ts', `export type { Row } from '../store/records/read.ts'`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'Only electron/store/ knows SQL',
    refused: [['electron/tasks/c.ts', `import { sql } from 'kysely'\nexport const mine = sql`]],
    allowed: [['electron/store/d.ts', `import { sql } from 'kysely'\nexport const mine = sql`]],
  },
  {
    rule: 'accord/import-direction',
    says: 'The database and its keys live in the store process',
    refused: [['electron/tasks/d.ts', `export { open } from '../store/open.ts'`]],
    allowed: [
      ['electron/tasks/e.ts', `export type { Reply } from '../store/messages.ts'`],
      ['electron/cli/f.ts', `export { open } from '../store/open.ts'`],
    ],
  },
  {
    rule: 'accord/one-package',
    says: 'sets the key and the pragmas',
    refused: [
      [
        'electron/store/cases/g.ts',
        `import Database from 'better-sqlite3'\nexport const db = new Database('x')`,
      ],
      ['electron/cli/g.ts', `export const load = async () => import('better-sqlite3')`],
    ],
    allowed: [
      [
        'electron/store/engine/open.ts',
        `import Database from 'better-sqlite3'\nexport const db = new Database('x')`,
      ],
      [
        'electron/store/cases/h.ts',
        `import type Database from 'better-sqlite3'\nexport type Db = Database.Database`,
      ],
    ],
  },
  {
    rule: 'accord/one-electron-name',
    says: 'checks the sender, the schema and the role',
    refused: [
      ['electron/main.ts', `import { ipcMain } from 'electron'\nipcMain.on('x', () => {})`],
      ['electron/windows/i.ts', `import { ipcMain as quiet } from 'electron'\nexport const mine = quiet`],
      ['electron/windows/j.ts', `import * as electron from 'electron'\nelectron.ipcMain.on('x', () => {})`],
    ],
    allowed: [['electron/ipc.ts', `import { ipcMain } from 'electron'\nipcMain.handle('x', () => {})`]],
  },
  {
    rule: 'accord/one-electron-name',
    says: 'exposes call() and onChanged() and nothing else',
    refused: [['electron/windows/k.ts', `import { ipcRenderer } from 'electron'\nipcRenderer.send('x')`]],
    allowed: [['electron/preload.ts', `import { ipcRenderer } from 'electron'\nipcRenderer.send('x')`]],
  },
  {
    rule: 'accord/one-constructor',
    says: 'same hardened settings and navigation policy',
    refused: [
      [
        'electron/windows/l.ts',
        `import { BrowserWindow } from 'electron'\nexport const w = new BrowserWindow()`,
      ],
      [
        'electron/tasks/m.ts',
        `import * as electron from 'electron'\nexport const w = new electron.BrowserWindow()`,
      ],
      [
        'electron/tasks/n.ts',
        `import { WebContentsView } from 'electron'\nexport const w = new WebContentsView()`,
      ],
    ],
    allowed: [
      [
        'electron/windows/window.ts',
        `import { BrowserWindow } from 'electron'\nexport const w = new BrowserWindow()`,
      ],
      [
        'electron/windows/o.ts',
        `import { BrowserWindow } from 'electron'\nexport const all = BrowserWindow.getAllWindows()`,
      ],
    ],
  },
  {
    rule: 'accord/encrypted-copies',
    says: 'Copy it with VACUUM INTO',
    refused: [
      [
        'electron/store/backup/p.ts',
        `export const copy = (db: Db) => db.backup('x')\ninterface Db { backup(x: string): void }`,
      ],
      [
        'electron/store/backup/q.ts',
        `export const copy = (db: Db) => db.serialize()\ninterface Db { serialize(): void }`,
      ],
    ],
    allowed: [
      [
        'electron/store/backup/r.ts',
        `export const copy = (db: Db) => db.exec('vacuum into ?')\ninterface Db { exec(sql: string): void }`,
      ],
    ],
  },
  {
    rule: 'accord/bound-sql',
    says: 'a ? and bind the value',
    refused: [
      [
        'electron/store/s.ts',
        `export const q = (db: Db, id: string) => db.prepare(\`select \${id}\`)\ninterface Db { prepare(sql: string): void }`,
      ],
      [
        'electron/store/t.ts',
        `export const q = (db: Db, id: string) => db.exec('select ' + id)\ninterface Db { exec(sql: string): void }`,
      ],
      [
        'electron/store/u.ts',
        `import { sql } from 'kysely'\nexport const q = (id: string) => sql.raw(\`select \${id}\`)`,
      ],
    ],
    allowed: [
      [
        'electron/store/v.ts',
        `import { sql } from 'kysely'\nexport const q = (id: string) => sql\`select \${id}\``,
      ],
      [
        'electron/store/w.ts',
        `export const q = (db: Db) => db.prepare(\`select ?\`)\ninterface Db { prepare(sql: string): void }`,
      ],
    ],
  },
  {
    rule: 'import/no-default-export',
    says: 'named exports',
    refused: [['shared/x.ts', 'const greeting = 1\nexport default greeting']],
    allowed: [['vitest.config.ts', 'const config = {}\nexport default config']],
  },
  {
    rule: 'typescript/no-explicit-any',
    says: 'Use `unknown` instead',
    refused: [['shared/y.ts', 'export const loose = (x: any): string => String(x)']],
    allowed: [['shared/z.ts', 'export const strict = (x: unknown): string => String(x)']],
  },
  {
    rule: 'vitest/no-restricted-vi-methods',
    says: 'Give the real thing',
    refused: [['test/a.test.ts', `import { vi } from 'vitest'\nvi.mock('../shared/dates.ts')`]],
    allowed: [['test/b.test.ts', `import { vi } from 'vitest'\nvi.useFakeTimers()`]],
  },
  {
    rule: 'vitest/no-disabled-tests',
    says: 'Disabled test',
    refused: [
      [
        'test/c.test.ts',
        `import { expect, test } from 'vitest'\ntest.skip('later', () => { expect(1).toBe(1) })`,
      ],
    ],
    allowed: [
      ['test/d.test.ts', `import { expect, test } from 'vitest'\ntest('now', () => { expect(1).toBe(1) })`],
    ],
  },
  {
    rule: 'accord/function-length',
    says: 'It may have 40',
    refused: [
      ['shared/long-a.ts', `export function long(): number {${'\n'.repeat(40)}return 1 }`],
      ['electron/long-b.ts', `export const long = (): number => {${'\n'.repeat(40)}return 1 }`],
      ['renderer/long-c.tsx', `export function useLong(): number {${'\n'.repeat(40)}return 1 }`],
    ],
    allowed: [
      ['shared/long-d.ts', `export function fits(): number {${'\n'.repeat(39)}return 1 }`],
      ['renderer/long-e.tsx', `export function Page() {${'\n'.repeat(149)}return <p/> }`],
      ['test/long-f.test.ts', `export const story = (): number => {${'\n'.repeat(80)}return 1 }`],
    ],
  },
  {
    rule: 'accord/function-length',
    says: 'A component of 151 lines. It may have 150',
    refused: [['renderer/long-g.tsx', `export function Page() {${'\n'.repeat(150)}return <p/> }`]],
    allowed: [['renderer/long-h.tsx', `export const Page = memo(() => {${'\n'.repeat(100)}return <p/> })`]],
  },
  {
    rule: 'unicorn/filename-case',
    says: 'kebab-case',
    refused: [['renderer/PersonHeader.tsx', 'export const PersonHeader = 1']],
    allowed: [['renderer/person-header.tsx', 'export const PersonHeader = 1']],
  },
]
