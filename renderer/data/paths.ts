import type { ChasedFor } from '../../shared/actions.ts'
import type { CasePlace } from '../../shared/readiness.ts'
import type { TimelineKind, TimelineReader } from '../../shared/timeline.ts'

/** Every place in the window, by what it shows. Ids only: the address never holds a person's text. */
export const paths = {
  today: '/',
  figures: '/how',
  /** The cases behind one number of that page. */
  figureCases: '/how/cases',
  referrals: '/referrals',
  importReferrals: '/referrals/import',
  matches: '/matches',
  person: (personId: string) => `/people/${personId}`,
  /** All that happened about somebody: one kind of it, as one reader may read it. */
  timeline: (personId: string, kind: TimelineKind | null = null, reader: TimelineReader | null = null) => {
    const asked = [kind && `kind=${kind}`, reader && `for=${reader}`].filter(Boolean).join('&')
    return `/people/${personId}/timeline${asked && `?${asked}`}`
  },
  cases: '/cases',
  /** Those that whoever is in works on. */
  myCases: '/cases?mine=true',
  case: (caseId: string) => `/cases/${caseId}`,
  /** The very place on a case's page where something is mended. */
  casePlace: (caseId: string, place: CasePlace) => `/cases/${caseId}?at=${place}`,
  frontLine: (caseId: string) => `/cases/${caseId}/front-line`,
  reviews: '/reviews',
  review: (reviewId: string) => `/reviews/${reviewId}`,
  /** The case, with the way to bring its review forward open. */
  reviewEarly: (caseId: string) => `/cases/${caseId}?review=early`,
  /** Whom a team talks about again and again. */
  rollingList: '/list',
  /** Who came to meetings, by discipline, and how they went. */
  register: '/register',
  meetings: '/meetings',
  agenda: (meetingId: string) => `/meetings/${meetingId}`,
  papers: (meetingId: string) => `/meetings/${meetingId}/papers`,
  room: (meetingId: string) => `/meetings/${meetingId}/room`,
  sign: (meetingId: string) => `/meetings/${meetingId}/sign`,
  release: (meetingId: string) => `/meetings/${meetingId}/release`,
  minutes: (meetingId: string) => `/meetings/${meetingId}/minutes`,
  letter: (recordId: string) => `/letters/${recordId}`,
  /** Both agencies' copies of a record, side by side. */
  copies: (recordId: string) => `/records/${recordId}/copies`,
  /** Copies that are called back, and who has answered. */
  recall: (recallId: string) => `/recalls/${recallId}`,
  correct: (recordId: string) => `/records/${recordId}/correct`,
  toSign: '/sign',
  search: '/search',
  actions: '/actions',
  action: (actionId: string) => `/actions/${actionId}`,
  toChase: '/chasing',
  /** An agency's open actions, to be printed or copied. */
  chasing: (agency: ChasedFor) => `/chasing?agency=${agency}`,
  panel: '/panel',
} as const
