import type { LetterDelivery, LetterFormat, LetterState, ToldHow } from './letters.ts'
import type { Words } from './words.ts'

export const letterFormatWords: Words<LetterFormat> = {
  standard: 'Standard',
  large_print: 'Large print',
  easy_read: 'Easy read',
  easy_read_pictures: 'Easy read, with space for pictures',
  text_only: 'Text for e-mail',
}

export const letterDeliveryWords: Words<LetterDelivery> = {
  post: 'By post',
  email: 'By e-mail',
  in_person: 'Given in person',
  read_aloud: 'Read aloud to them',
}

export const toldHowWords: Words<ToldHow> = {
  in_person: 'Face to face',
  phone: 'By phone or video',
  letter: 'By the letter alone',
  through_somebody: 'Through somebody they chose',
}

export const letterStateWords: Words<LetterState> = {
  not_ready: 'Not ready',
  needs_translation: 'Needs translation',
  out_of_date: 'Out of date',
  ready: 'Ready',
  given: 'Gone with a release',
}
