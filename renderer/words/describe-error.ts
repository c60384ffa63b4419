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
    kept: storeUntouched,
    next: 'Open it with that version or a later one.',
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

const fieldsInWords = (fields: Readonly<Record<string, string>>): string => {
  const all = [...new Set(Object.values(fields).map((code) => ended(describeField(code))))]
  return all.length === 0 ? 'Check what you typed, then try again.' : all.join(' ')
}

const fieldWords: Readonly<Record<string, string>> = {
  missing: 'Write something here',
  'not a name': 'This is not a name',
  'mixed alphabets': 'Letters of two alphabets in one word: it may not be what it looks like',
  'stands for no name': 'This stands for no name. Leave it empty: one name is enough',
  'one name at least': 'Write at least one name, in either place',
  'too long': 'This is too long',
  'not a date': 'This is not a date',
  'a year far away': 'Look at the year: it must be 1800 to 2199',
  'not a number of 10 digits': 'An NHS number has 10 digits',
  'spreadsheet-damaged number': 'A spreadsheet has damaged this number. Take it from the record system',
  'repeated digits': 'This is never a person’s NHS number: its digits are all the same',
  'check digit': 'This is not an NHS number: its check digit is wrong. Look for a mistyped or swapped digit',
  'not a whole recovery key':
    'This is not the key as it was written: look for a mistyped letter or a missing group. Each half has ten groups of four, and both are needed',
  'not the key of this store': 'This is a recovery key, but not the one of this panel',
  'inside the store': 'This folder belongs to the store itself. A second copy has to be somewhere else',
  'not a member': 'There is no member of that name here',
  'unknown field': 'This part is not known here',
  'in the future': 'This is in the future',
  'too large': 'This is too large to be one person’s budget',
}

// As `faultText` of shared/kernel/text.ts writes it.
const textFault = /^(control characters|hidden direction marks): (U\+[0-9A-F]+) at ([0-9]+)$/

const faultWords = (why: string, character: string, at: string): string =>
  why === 'hidden direction marks'
    ? `There is a hidden mark at character ${at} (${character}) that shows letters in another order than they are written. Take it out, and read the text again`
    : `The character at place ${at} (${character}) can’t be seen, printed or kept. Take it out, and read the text again`

/** The words beside a field for what a schema or a handler said of it. */
export function describeField(code: string): string {
  const known = fieldWords[code]
  if (known !== undefined) return known
  const fault = textFault.exec(code)
  if (fault) return faultWords(fault[1] ?? '', fault[2] ?? '', fault[3] ?? '')
  // zod's own messages are written for programmers.
  if (/^(Invalid|Too (big|small)|Unrecognized)/.test(code)) return 'This is not filled in right yet'
  return code.charAt(0).toUpperCase() + code.slice(1)
}
