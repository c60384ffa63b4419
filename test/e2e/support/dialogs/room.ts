import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

export const ofRoom: readonly Recipe[] = [
  {
    modules: ['room/action-form.tsx'],
    at: 'room',
    open: ['Add an action'],
    write: { 'What is to be done': why, 'By whom': 'Ines Marlowe', 'By when': '12/3/2027' },
    choose: [{ answer: 'Health' }],
    send: 'Save the action',
  },
  {
    modules: ['closing/carry-together.tsx'],
    at: 'room',
    open: ['Close the meeting', 'Carry '],
    write: { Why: why },
    send: 'Carry ',
  },
  {
    modules: ['room/carry-dialog.tsx'],
    at: 'room',
    open: ['Carry'],
    write: { Why: why },
    send: 'Carry this item',
  },
  {
    modules: ['room/read-back.tsx'],
    at: 'room',
    open: ['Read back and go on'],
    told: 'nothing is missing',
    send: 'Read aloud and confirmed',
  },
  {
    modules: ['room/close-meeting.tsx'],
    at: 'room',
    open: ['Close the meeting'],
    told: 'nothing is open',
    send: 'Close and go to sign-off',
  },
  {
    modules: ['room/interest-form.tsx'],
    at: 'room',
    open: ['Who is here', 'Sits out'],
    write: { 'What is declared': why },
    send: 'Record the interest',
  },
]
