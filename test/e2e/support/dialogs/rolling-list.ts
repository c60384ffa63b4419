import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

/** Whom a team talks about again and again. */
export const ofRollingList: readonly Recipe[] = [
  {
    modules: ['rolling-list/put-on-list.tsx'],
    at: 'rolling list',
    open: ['Put somebody on the list', { answer: 'Keziah Boswell' }],
    write: { 'Why they are on the list': why },
    send: 'Put on the list',
    sends: 'rollingList.put',
  },
  {
    modules: ['rolling-list/entry-acts.tsx', 'rolling-list/entry-forms.tsx'],
    at: 'rolling list',
    told: 'somebody is on the list',
    open: ['Bring forward: Keziah Boswell'],
    write: { 'What happened, or who asks': why },
    send: 'Bring forward',
    sends: 'rollingList.bringForward',
  },
  {
    modules: ['rolling-list/entry-forms.tsx'],
    at: 'rolling list',
    told: 'somebody is on the list',
    open: ['Change: Keziah Boswell'],
    write: { 'Why they are on the list': why },
    send: 'Save',
    sends: 'rollingList.change',
  },
  {
    modules: ['rolling-list/entry-forms.tsx'],
    at: 'rolling list',
    told: 'somebody is on the list',
    open: ['Take off: Keziah Boswell'],
    write: { Why: why },
    send: 'Take off the list',
    sends: 'rollingList.takeOff',
  },
  {
    modules: ['register/register-page.tsx'],
    at: 'register',
    open: [],
    inPage: true,
    send: { press: ['Save as CSV'] },
    sends: 'register.saveCsv',
  },
  {
    modules: ['meetings/proposed-cases.tsx'],
    at: 'agenda',
    told: 'somebody is due',
    open: [],
    inPage: true,
    send: { press: ['List all 1'] },
    sends: 'rollingList.take',
  },
]
