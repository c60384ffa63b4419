import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

export const ofMeetings: readonly Recipe[] = [
  {
    modules: ['meetings/new-meeting.tsx'],
    at: 'meetings',
    open: ['New meeting'],
    write: { 'Held on': '12/3/2027', 'Starts at': '10:30', Place: why },
    send: 'Make a draft',
  },
  {
    modules: ['meetings/new-series.tsx'],
    at: 'meetings',
    open: ['New series'],
    write: { 'First meeting on': '12/3/2027', Place: why },
    send: 'Make ',
  },
  {
    modules: ['meetings/change-meeting.tsx'],
    at: 'agenda',
    open: ['Change when and where'],
    write: { Place: why },
    send: 'Save',
  },
  {
    modules: ['meetings/agenda-steps.tsx'],
    at: 'agenda',
    open: ['Start the meeting'],
    send: 'Start the meeting',
  },
  {
    modules: ['meetings/add-section.tsx'],
    at: 'agenda',
    open: ['Add a section'],
    write: { Title: why },
    send: 'Add it',
  },
  {
    modules: ['meetings/add-business.tsx'],
    at: 'agenda',
    open: ['Add a business item'],
    write: { What: why },
    send: 'Add it',
  },
  {
    modules: ['invitations/cancel-meeting.tsx'],
    at: 'agenda',
    open: ['Cancel this meeting'],
    write: { Why: why },
    send: 'Cancel the meeting',
  },
  {
    modules: ['papers/save-papers.tsx'],
    at: 'papers',
    open: ['Save or print'],
    write: { Pages: '1' },
    send: 'Choose a folder and save',
  },
  {
    modules: ['actions/settle-action.tsx'],
    at: 'actions',
    open: ['How it ended: Ask the bakery'],
    write: { 'In a few words': why },
    send: 'Save',
  },
]
