import type { Page } from 'playwright'
import { call } from '../app.ts'
import type { Answers, Tellings } from './recipe.ts'

const backup = { panelName: 'Northgate panel', madeAt: '2026-11-12T10:00:00.000Z', entries: 12 }

type AtTheDoor =
  | 'a panel was made'
  | 'it is the demonstration'
  | 'the key was not typed back'
  | 'nobody is in'
  | 'there is no panel'
  | 'a backup is there'
  | 'a backup is whole'

export async function atTheDoor(page: Page): Promise<Pick<Tellings, AtTheDoor>> {
  const status = await call(page, 'session.status', {})
  const out = { ...status, open: null }
  const none = { ...status.panel, exists: false, logins: [], panelName: null }
  const known: Answers = {
    'session.status': { ...out, panel: none, demonstration: none },
    'backups.known': [{ name: 'a', madeAt: backup.madeAt, entries: 12, where: 'here' }],
    'backups.choose': { ...backup, recoveryInHalves: true, logins: status.panel.logins },
  }
  return {
    'the key was not typed back': {
      'session.status': { ...status, panel: { ...status.panel, recoveryConfirmed: false } },
    },
    'it is the demonstration': {
      'session.status': {
        ...status,
        demonstration: status.panel,
        open: status.open && { ...status.open, store: 'demonstration' },
      },
    },
    'a panel was made': {
      'session.status': { ...out, panel: none, demonstration: none },
      'session.setUp': { recoveryKey: 'ABCD-EFGH JKMN-PQRS' },
    },
    'nobody is in': { 'session.status': out },
    'there is no panel': { 'session.status': { ...out, panel: none, demonstration: none } },
    'a backup is there': known,
    'a backup is whole': {
      ...known,
      'backups.examine': { ...backup, faults: [], lacks: null, replaces: true },
    },
  }
}
