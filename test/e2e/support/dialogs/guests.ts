import type { Recipe } from './recipe.ts'

const lee = { 'Name, and role or organisation': 'Lee Park, housing officer' }

/** Who comes once, and who comes with a person. */
export const ofGuests: readonly Recipe[] = [
  {
    modules: ['guests/guest-form.tsx', 'guests/guests-note.tsx'],
    at: 'agenda',
    open: ['Add a guest who comes once'],
    inPage: true,
    write: lee,
    send: 'Add the guest',
    sends: 'guests.add',
  },
  {
    modules: ['guests/change-guests.ts', 'guests/with-the-person.tsx'],
    at: 'room',
    open: [],
    inPage: true,
    send: { press: ['The person is here'] },
    sends: 'guests.add',
  },
  {
    modules: ['guests/marks-of-item.tsx'],
    at: 'room',
    open: ['Interpreter…'],
    write: { 'Name of the interpreter': 'Ada Voss, Lingo' },
    send: 'Add',
    sends: 'guests.add',
  },
  {
    modules: ['guests/guest-list.tsx', 'guests/guests-in-room.tsx'],
    at: 'room',
    open: ['11:20 Any urgent matters'],
    told: 'a guest is there',
    inPage: true,
    send: { press: ['Lee Park is here'] },
    sends: 'guests.mark',
  },
  {
    modules: ['guests/guest-list.tsx'],
    at: 'room',
    open: ['11:20 Any urgent matters'],
    told: 'a guest is there',
    inPage: true,
    send: { press: ['Take out Lee Park'] },
    sends: 'guests.remove',
  },
]
