import type { AuditEntry } from '../../shared/audit.ts'
import type { OpName } from '../../shared/contract.ts'

/** What each kept change was, for people. One that is not here yet is said by its own name. */
const words: Readonly<
  Partial<
    Record<
      | OpName
      | 'releases.begin'
      | 'releases.abandon'
      | 'session.openOlder'
      | 'departures.begin'
      | 'departures.abandon'
      | 'departures.sweep'
      | 'session.wrongPassphrase'
      | 'session.wrongRecoveryKey'
      | 'clock.wentBack'
      | 'clock.ahead'
      | 'signingKey.made'
      | 'signingKey.found'
      | 'keys.taken'
      | 'record.fixed'
      | 'record.found'
      | 'pins.begun',
      string
    >
  >
> = {
  'session.setUp': 'Set up the panel',
  'clock.wentBack': 'The computer’s clock had gone back',
  'clock.ahead': 'The computer’s clock was more than a day ahead of the other agency’s signature',
  'session.openOlder': 'Opened although it is older than was known',
  'session.wrongPassphrase': 'A wrong passphrase was typed',
  'session.wrongRecoveryKey': 'A wrong recovery key was typed',
  'departures.begin': 'Began to write or print',
  'departures.abandon': 'Wrote or printed nothing after all',
  'departures.sweep': 'Threw away what was half-written when Accord had stopped',
  'papers.write': 'Wrote papers to a folder',
  'desk.print': 'Printed a page or a letter',
  'papers.print': 'Printed papers',
  'letters.write': 'Wrote a letter to a folder',
  'invitations.write': 'Wrote an invitation to a folder',
  'imports.saveRefused': 'Saved the rows that were left out',
  'imports.saveTemplate': 'Saved a template for referrals',
  'backups.restore': 'Restored from a backup',
  'backups.undo': 'Put back the store from before a restore',
  'session.unlockWithRecovery': 'Unlocked with the recovery key',
  'session.renewRecoveryKey': 'Made a new recovery key; the one before opens nothing',
  'panels.updateTerms': 'Changed the panel’s terms',
  'agencies.correct': 'Corrected what an agency is called',
  'agencies.change': 'Said what an agency is called from a day on',
  'agencies.takeBack': 'Took back a new name of an agency',
  'keys.confirm': 'Took in an agency’s keys',
  'keys.taken': 'Compared an agency’s keys by voice',
  'keys.write': 'Saved this panel’s keys',
  'panels.addMember': 'Added a member',
  'panels.keepPassphrase': 'Said that nobody else knows their passphrase',
  'session.rekey': 'Gave the store another key, for those who are members now',
  'session.changePassphrase': 'Chose a new passphrase',
  'panels.updateMember': 'Changed a member',
  'authority.confirm': 'Confirmed what a member may do for their agency',
  'authority.confirmKey': 'Confirmed a signing key that was renewed by recovery',
  'authority.refuse': 'Refused what a member was to do for their agency',
  'delegation.add': 'Added to a scheme of delegation',
  'delegation.end': 'Ended a part of a scheme of delegation',
  'acronyms.add': 'Added to the list of acronyms',
  'acronyms.update': 'Changed the list of acronyms',
  'preferences.set': 'Chose how Accord works for them',
  'acronyms.remove': 'Took an entry off the list of acronyms',
  'people.update': 'Changed a person’s details',
  'people.correct': 'Corrected who a person is',
  'people.decideMatch': 'Decided whether two people are the same',
  'joins.make': 'Joined two records of one person',
  'joins.undo': 'Made two of one person again',
  'referrals.add': 'Added a referral',
  'referrals.saySame': 'Said that two referrals are one',
  'referrals.undoSame': 'Said that two referrals are two after all',
  'referrals.close': 'Closed a referral without a case',
  'imports.saveMap': 'Saved how a file’s columns are read',
  'imports.apply': 'Brought in referrals',
  'cases.open': 'Opened a case',
  'cases.update': 'Changed a case',
  'cases.close': 'Closed a case',
  'cases.setFlags': 'Changed whether a case needs the panel',
  'plans.save': 'Changed a plan',
  'plans.addLine': 'Added a line to a plan',
  'plans.addLines': 'Added lines to a plan',
  'plans.removeLines': 'Took lines out of a plan again',
  'plans.updateLine': 'Changed a line of a plan',
  'plans.removeLine': 'Took a line out of a plan',
  'plans.moveLine': 'Moved a line of a plan',
  'rules.saveLocal': 'Changed the panel’s own rules',
  'rules.justify': 'Gave a reason for what a rule found',
  'rules.withdraw': 'Took back a reason for what a rule found',
  'risks.save': 'Changed a risk decision',
  'meetings.create': 'Made a draft of a meeting',
  'meetings.createSeries': 'Made a series of meetings',
  'meetings.update': 'Changed a meeting',
  'meetings.addCases': 'Listed cases for a meeting',
  'meetings.addBusiness': 'Added an item to an agenda',
  'meetings.exceptLate': 'Recorded the chair’s leave for something late',
  'meetings.updateItem': 'Changed an item of an agenda',
  'meetings.moveItem': 'Moved an item of an agenda',
  'meetings.addSection': 'Added a section to an agenda',
  'meetings.updateSection': 'Changed a section of an agenda',
  'meetings.moveSection': 'Moved a section of an agenda',
  'meetings.removeSection': 'Took a section out of an agenda',
  'meetings.removeItem': 'Took an item off an agenda',
  'meetings.publish': 'Published an agenda',
  'meetings.start': 'Started a meeting',
  'meetings.close': 'Closed a meeting',
  'meetings.carry': 'Carried an item to another meeting',
  'room.setAttendance': 'Changed who was there for an item',
  'room.markAll': 'Recorded who was there, several people at once',
  'room.declareInterest': 'Recorded a declared interest',
  'room.withdrawDeclaration': 'Took back a declared interest',
  'room.settleQuorum': 'Said what becomes of an item without a quorum',
  'room.settleSharing': 'Settled at the read-back what an agency is told',
  'room.unsettleSharing': 'Took back what was settled about telling an agency',
  'room.show': 'Changed what the shared screen shows',
  'room.unshow': 'Took back what was shown on the shared screen',
  'room.hide': 'Hid or showed the shared screen',
  'room.blank': 'Hid whatever was on the shared screen',
  'room.queue': 'Changed what is shown next',
  'room.showNext': 'Showed what was queued',
  'room.setWall': 'Turned a page or changed the size on the shared screen',
  'room.takeOver': 'Took over recording a meeting',
  'room.handOver': 'Handed recording a meeting to another member',
  'room.markDone': 'Marked an item as dealt with',
  'room.markNotDone': 'Took back that an item was dealt with',
  'room.decide': 'Recorded a decision',
  'room.setAgreement': 'Recorded whether a member agrees',
  'room.everyoneAgrees': 'Recorded that everyone agrees',
  'room.unsay': 'Took back where members stand',
  'room.confirmReadBack': 'Confirmed that a record was read back',
  'room.saveAction': 'Wrote down an action',
  'room.removeAction': 'Took out an action',
  'frontLine.begin': 'Took a case up at the front line',
  'frontLine.decide': 'Recorded a decision at the front line',
  'frontLine.saveAction': 'Wrote down an action at the front line',
  'frontLine.removeAction': 'Took out an action at the front line',
  'frontLine.confirm': 'Confirmed that both read a decision and agree',
  'frontLine.leave': 'Left a case to the panel',
  'actions.settle': 'Settled an action',
  'signOff.sign': 'Signed',
  'signOff.submit': 'Signed',
  'signOff.decline': 'Declined to sign',
  'releases.decideSharing': 'Decided whether a pack may be shared',
  'amendments.make': 'Corrected a record',
  'releases.begin': 'Began to write packs',
  'releases.abandon': 'Wrote no packs after all',
  'letters.save': 'Changed a letter',
  'letters.setReady': 'Said whether a letter is ready',
  'letters.setTranslated': 'Said whether a letter is translated',
  'letters.renew': 'Made a letter anew after a correction',
  'closing.carry': 'Carried what was left to another meeting',
  'closing.leaveAction': 'Left an action open at the close',
  'meetings.cancel': 'Called a meeting off',
  'invitations.prepare': 'Made an invitation ready',
  'papers.issue': 'Issued papers',
  'papers.markRead': 'Marked papers as read',
  'papers.saveNote': 'Changed a note of their own',
  'papers.discardShut': 'Threw away notes that nobody can open',
  'unsaved.keep': 'Kept a text that was not saved',
  'unsaved.drop': 'Saved a kept text, or threw it away',
  'minutes.saveNote': 'Wrote what was said under an item of business',
  'minutes.mendTimes': 'Mended when a meeting began and ended',
  'minutes.write': 'Wrote the minutes to a folder',
  'releases.write': 'Wrote packs to a folder',
  'releases.sent': 'Said that packs were sent to an agency',
  'releases.received': 'Recorded that an agency has its packs',
  'releases.takeBack': 'Took back that packs were sent or received, with a reason',
  'signingKey.made': 'Held a signing key by its sum',
  'signingKey.found': 'Held a signing key that was there already by its sum',
  'record.fixed': 'Held a record by its sums',
  'record.found': 'Held a record that was there already by its sums',
  'pins.begun': 'Began to hold keys and records by their sums',
}

export function operationWords(operation: string): string {
  return Object.hasOwn(words, operation) ? (words[operation as OpName] ?? operation) : operation
}

/** "Signed: Dr Farid Rahmani": several people sign at one computer, and who is signed in says nothing about it. */
export const entryWords = ({
  operation,
  subjectName,
}: Pick<AuditEntry, 'operation' | 'subjectName'>): string =>
  subjectName === null ? operationWords(operation) : `${operationWords(operation)}: ${subjectName}`
