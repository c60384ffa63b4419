import type { Feature } from '../../../shared/contract.ts'
import { acronymHandlers } from '../acronyms/handlers.ts'
import { actionHandlers } from '../actions/handlers.ts'
import { agencyHandlers } from '../agencies/handlers.ts'
import { amendmentHandlers } from '../amendments/handlers.ts'
import { audienceHandlers } from '../audiences/handlers.ts'
import { auditHandlers } from '../audit/handlers.ts'
import { authorityHandlers } from '../authority/handlers.ts'
import { caseHandlers } from '../cases/handlers.ts'
import { closingHandlers } from '../closing/handlers.ts'
import { delegationHandlers } from '../delegation/handlers.ts'
import { departureHandlers } from '../departures/handlers.ts'
import { eligibleHandlers } from '../eligible/handlers.ts'
import { figureHandlers } from '../figures/handlers.ts'
import { frontLineHandlers } from '../front-line/handlers.ts'
import { goalHandlers } from '../goals/handlers.ts'
import { contributionHandlers } from '../contributions/handlers.ts'
import { registerHandlers } from '../register/handlers.ts'
import { rollingListHandlers } from '../rolling-list/handlers.ts'
import { guestHandlers } from '../guests/handlers.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { importHandlers } from '../imports/handlers.ts'
import { invitationHandlers } from '../invitations/handlers.ts'
import { joinHandlers, matchHandlers } from '../joins/handlers.ts'
import { keyHandlers } from '../key-lists/handlers.ts'
import { letterHandlers } from '../letters/handlers.ts'
import { limitHandlers } from '../limits/handlers.ts'
import { measureHandlers } from '../measures/handlers.ts'
import { meetingHandlers } from '../meetings/handlers.ts'
import { minutesHandlers } from '../minutes/handlers.ts'
import { personPartHandlers } from '../person-parts/handlers.ts'
import { panelHandlers } from '../panels/handlers.ts'
import { paperHandlers } from '../papers/handlers.ts'
import { peopleHandlers } from '../people/handlers.ts'
import { planHandlers } from '../plans/handlers.ts'
import { preferenceHandlers } from '../preferences/handlers.ts'
import { readBackHandlers } from '../read-back/handlers.ts'
import { recallHandlers } from '../recalls/handlers.ts'
import { referralHandlers } from '../referrals/handlers.ts'
import { releaseHandlers } from '../releases/handlers.ts'
import { reviewHandlers } from '../reviews/handlers.ts'
import { riskHandlers } from '../risks/handlers.ts'
import { roomHandlers } from '../room/handlers.ts'
import { ruleHandlers } from '../rules/handlers.ts'
import { searchHandlers } from '../search/handlers.ts'
import { signOffHandlers } from '../sign-off/handlers.ts'
import { supportHandlers } from '../support/handlers.ts'
import { timelineHandlers } from '../timeline/handlers.ts'
import { todayHandlers } from '../today/handlers.ts'
import { unsavedHandlers } from '../unsaved/handlers.ts'

/** Every query's and command's handler. A missing or a superfluous one does not compile. */
export const handlers: { readonly [F in Exclude<Feature, 'session' | 'backups'>]: FeatureHandlers<F> } = {
  acronyms: acronymHandlers,
  actions: actionHandlers,
  agencies: agencyHandlers,
  amendments: amendmentHandlers,
  audiences: audienceHandlers,
  audit: auditHandlers,
  authority: authorityHandlers,
  cases: caseHandlers,
  closing: closingHandlers,
  delegation: delegationHandlers,
  departures: departureHandlers,
  desk: {},
  eligible: eligibleHandlers,
  figures: figureHandlers,
  frontLine: frontLineHandlers,
  goals: goalHandlers,
  rollingList: rollingListHandlers,
  contributions: contributionHandlers,
  register: registerHandlers,
  guests: guestHandlers,
  imports: importHandlers,
  invitations: invitationHandlers,
  joins: joinHandlers,
  keys: keyHandlers,
  letters: letterHandlers,
  limits: limitHandlers,
  measures: measureHandlers,
  meetings: meetingHandlers,
  minutes: minutesHandlers,
  personParts: personPartHandlers,
  panels: panelHandlers,
  papers: paperHandlers,
  people: { ...peopleHandlers, ...matchHandlers },
  plans: planHandlers,
  preferences: preferenceHandlers,
  readBack: readBackHandlers,
  referrals: referralHandlers,
  recalls: recallHandlers,
  releases: releaseHandlers,
  reviews: reviewHandlers,
  risks: riskHandlers,
  room: roomHandlers,
  rules: ruleHandlers,
  search: searchHandlers,
  signOff: signOffHandlers,
  support: supportHandlers,
  timeline: timelineHandlers,
  today: todayHandlers,
  unsaved: unsavedHandlers,
}
