import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

const passphrase = 'four walls and a lantern'

const agencies = { 'NHS organisation': 'Northmoor Trust', Council: 'Northgate Council' }
const panel = { 'Name of the panel': 'Northgate panel' }
const you = {
  'Your name': 'Ines Marlowe',
  'Your job': why,
  'Sign-in name': 'ines',
  Passphrase: passphrase,
  'Passphrase again': passphrase,
}
const untilYou = ['Set up a panel', { write: agencies }, 'Continue', { write: panel }, 'Continue'] as const

export const ofDoor: readonly Recipe[] = [
  {
    modules: ['session/type-back-form.tsx', 'today/today-page.tsx'],
    at: 'door',
    open: ['Type it back from the paper'],
    told: 'the key was not typed back',
    write: { 'Health’s half of the recovery key': why, 'The council’s half of the recovery key': why },
    send: 'That is the key',
    sends: 'session.confirmRecovery',
  },
  {
    modules: ['session/unlock-page.tsx'],
    at: 'door',
    open: ['Amara Nwosu'],
    told: 'nobody is in',
    inPage: true,
    again: 'Try again',
    secret: { Passphrase: passphrase },
    send: { press: ['Unlock'] },
    sends: 'session.unlock',
  },
  {
    modules: ['session/recover-page.tsx'],
    at: 'door',
    open: ['Use the recovery key', 'Choose', 'Amara Nwosu'],
    told: 'nobody is in',
    write: {
      'Health’s half of the recovery key': why,
      'The council’s half of the recovery key': why,
      'New passphrase': passphrase,
      'New passphrase again': passphrase,
    },
    send: 'Open and set',
    sends: 'session.unlockWithRecovery',
  },
  {
    modules: ['session/use-explore.ts', 'session/welcome-page.tsx'],
    at: 'door',
    open: [],
    told: 'there is no panel',
    inPage: true,
    send: { press: ['Explore the demonstration panel'] },
    sends: 'session.exploreDemonstration',
  },
  {
    modules: ['session/set-up-page.tsx'],
    at: 'door',
    open: untilYou,
    told: 'there is no panel',
    write: you,
    choose: [{ answer: 'Health' }],
    send: 'Set up the panel',
    sends: 'session.setUp',
  },
  {
    modules: ['session/recovery-key-page.tsx'],
    at: 'door',
    open: [...untilYou, { write: you }, { answer: 'Health' }, 'Set up the panel'],
    told: 'a panel was made',
    inPage: true,
    send: { press: ['Print'] },
    sends: 'desk.print',
  },
  {
    modules: ['backups/choose-backup.tsx'],
    at: 'door',
    open: ['Restore a panel from a backup'],
    told: 'there is no panel',
    inPage: true,
    send: { press: ['Choose a file'] },
    sends: 'backups.choose',
  },
  {
    modules: ['backups/open-backup.tsx'],
    at: 'door',
    open: ['Restore a panel from a backup', 'Choose a file', 'Use the recovery key instead'],
    told: 'a backup is there',
    write: { 'Health’s half of the recovery key': why, 'The council’s half of the recovery key': why },
    send: 'Open and read it through',
    sends: 'backups.examine',
  },
  {
    modules: ['backups/put-in-place.tsx'],
    at: 'door',
    open: [
      'Restore a panel from a backup',
      'Choose a file',
      'Use the recovery key instead',
      { write: { 'Health’s half of the recovery key': why } },
      'Open and read it through',
    ],
    told: 'a backup is whole',
    inPage: true,
    send: { press: ['Restore this backup'] },
    sends: 'backups.restore',
  },
  {
    modules: ['session/demonstration-dialog.tsx'],
    at: 'door',
    open: ['Be someone else', 'Amara Nwosu', 'Helen Marchbank'],
    told: 'it is the demonstration',
    send: 'Go on as this member',
    sends: 'session.exploreDemonstration',
  },
  {
    modules: ['session/choose-own.tsx'],
    at: 'door',
    open: [],
    told: 'somebody else typed it',
    secret: {
      'The passphrase you have': 'every voice at the table',
      'New passphrase': passphrase,
      'New passphrase again': passphrase,
    },
    send: 'Use the new passphrase',
    sends: 'session.changePassphrase',
  },
]
