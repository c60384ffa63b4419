import type { AuditEntry } from '../../shared/audit.ts'
import { findOp } from '../../shared/contract.ts'

/** What the store does of itself, or as a step of an operation: it is in no contract. */
const ofTheStore: Readonly<Record<string, string>> = {
  'clock.wentBack': 'The computer’s clock had gone back',
  'clock.ahead': 'The computer’s clock was more than a day ahead of the other agency’s signature',
  'session.openOlder': 'Opened although it is older than was known',
  'session.wrongPassphrase': 'A wrong passphrase was typed',
  'session.wrongRecoveryKey': 'A wrong recovery key was typed',
  'departures.abandon': 'Wrote or printed nothing after all',
  'departures.sweep': 'Threw away what was half-written when Accord had stopped',
  'keys.taken': 'Compared an agency’s keys by voice',
  'signingKey.made': 'Held a signing key by its sum',
  'signingKey.found': 'Held a signing key that was there already by its sum',
  'record.fixed': 'Held a record by its sums',
  'record.found': 'Held a record that was there already by its sums',
  'pins.begun': 'Began to hold keys and records by their sums',
}

/** What a kept change was, for people: the operation's own sentence. One of another version is said by its name. */
export function operationWords(operation: string): string {
  const own = Object.hasOwn(ofTheStore, operation) ? ofTheStore[operation] : undefined
  return own ?? findOp(operation)?.written?.did ?? operation
}

/** "Signed: Dr Farid Rahmani": several people sign at one computer, and who is signed in says nothing about it. */
export const entryWords = ({
  operation,
  subjectName,
}: Pick<AuditEntry, 'operation' | 'subjectName'>): string =>
  subjectName === null ? operationWords(operation) : `${operationWords(operation)}: ${subjectName}`
