import type { AppError, StorageTrouble } from '../../shared/kernel/reply.ts'
import { assertNever } from '../../shared/kernel/reply.ts'
import { notAllowedWords, waitWords } from './not-allowed-words.ts'

/** An error in words: what happened, what was kept, what to do. */
export interface ErrorWords {
  readonly title: string
  readonly kept: string
  readonly next: string
}

const nothingChanged = 'Nothing was changed.'
const storeUntouched = 'The store is as it was; Accord has written nothing to it.'

const storageWords: Readonly<Record<StorageTrouble, ErrorWords>> = {
  newer: {
    title: 'This store was made by a newer Accord',
    kept: 'All of it is kept: this Accord can’t read it, and has changed nothing in it.',
    next: 'Install the newer Accord on this computer, over this one, and open it again. Whoever looks after Accord where you work has the installer.',
  },
  foreign: {
    title: 'This file is not an Accord store',
    kept: storeUntouched,
    next: 'Check which folder Accord was started with.',
  },
  damaged: {
    title: 'The store can’t be read: part of it is damaged',
    kept: 'Accord has changed nothing, and what is there stays there.',
    next: 'Restore the latest backup, and keep a copy of this folder for whoever looks into it.',
  },
  altered: {
    title: 'What is kept here is not what was signed',
    kept: 'Accord has changed nothing, and nothing of it leaves.',
    next: 'A record, a signature or a key was changed outside Accord. Compare the packs that both agencies hold, restore a backup from before, and keep a copy of this folder for whoever looks into it.',
  },
  full: {
    title: 'The disk is full',
    kept: 'What was saved before is safe. The last change was not saved.',
    next: 'Make some room, then do it again.',
  },
  read_only: {
    title: 'The store can’t be written to',
    kept: 'What was saved before is safe. The last change was not saved.',
    next: 'Check that you may write to its folder, then try again.',
  },
  in_use: {
    title: 'The store is open somewhere else',
    kept: storeUntouched,
    next: 'Close the other Accord, or the command that is using it, then try again.',
  },
  unreadable: {
    title: 'The store can’t be reached',
    kept: 'What was saved before is where it was.',
    next: 'Check that its disk or folder is there, then try again.',
  },
  wrong_key: {
    title: 'This key does not open the store',
    kept: storeUntouched,
    next: 'Check that the store and its key belong together.',
  },
  stopped: {
    title: 'The store has stopped',
    kept: 'Everything that was said to be saved is on disk.',
    next: 'Close Accord and open it again.',
  },
}

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

const notFoundWords: ErrorWords = {
  title: 'This is not here any more',
  kept: nothingChanged,
  next: 'It may have been removed or joined with another. Go back and look again.',
}
const conflictWords: ErrorWords = {
  title: 'Someone changed this since you opened it',
  kept: 'Their change is kept and yours has not been written over it.',
  next: 'Look at what it says now, then make your change again.',
}
const lockedWords: ErrorWords = {
  title: 'Accord is locked',
  kept: 'Everything that was saved is on disk.',
  next: 'Unlock it to go on.',
}

/** The only place where an error becomes words. */
export function describeError(error: AppError): ErrorWords {
  switch (error.kind) {
    case 'invalid':
      return {
        title: 'Something here is not right yet',
        kept: nothingChanged,
        next: fieldsInWords(error.fields),
      }
    case 'notFound':
      return notFoundWords
    case 'conflict':
      return conflictWords
    case 'notAllowed':
      return error.seconds === undefined
        ? { title: 'This was not allowed', kept: nothingChanged, next: notAllowedWords(error.why) }
        : { title: 'Too many wrong tries', kept: nothingChanged, next: waitWords(error.seconds) }
    case 'locked':
      return lockedWords
    case 'cancelled':
      return { title: 'Stopped', kept: nothingChanged, next: 'Start it again when you are ready.' }
    case 'storage':
      return storageWords[error.why]
    case 'internal':
      return {
        title: 'Something went wrong inside Accord',
        kept: 'What was saved before is safe. The last change may not have been.',
        next: whomToTell(error.reportId),
      }
    default:
      return assertNever(error, 'describeError')
  }
}

/** All three in a row, for a line or a question that has no room for a heading. */
export function sentencesOf(error: AppError): string {
  const { title, kept, next } = describeError(error)
  return `${title}. ${kept} ${next}`
}

const whomToTell = (reportId: string): string =>
  reportId === ''
    ? 'Try again. If it happens again, tell whoever looks after Accord.'
    : `Try again. If it happens again, tell whoever looks after Accord, with this number: ${reportId}.`

type FieldWords = (code: string) => string
let fieldWords: FieldWords | null = null

/** These words are many, and nobody needs them before a form is there: `describe-field.ts` brings them along. */
export function takeFieldWords(words: FieldWords): void {
  fieldWords = words
}

const fieldsInWords = (fields: Readonly<Record<string, string>>): string => {
  const all = fieldWords === null ? [] : [...new Set(Object.values(fields).map(fieldWords).map(ended))]
  return all.length === 0 ? 'Check what you typed, then try again.' : all.join(' ')
}
