import type { NotAllowed } from '../../shared/kernel/not-allowed.ts'
import { plural } from './time-words.ts'

/** Why something was not allowed, and what to do: one entry for each code that a handler or the shell gives. */
const words = {
  role: 'Your role in this panel does not include this. A coordinator can do it, or change your role.',
  passphrase: 'The passphrase is not right for this name. Check the name and try again.',
  wait: 'Too many wrong tries. Wait a while before the next.',
  recoveryKey: 'The recovery key does not open this store. Check it against the paper, group by group.',
  keychain: 'This computer’s keychain did not answer. Unlock it and try again.',
  exists: 'There is a panel on this computer already. Accord never replaces one.',
  otherPanel: 'This is a backup of another panel. Accord puts none in the place of this one.',
  faults: 'The backup is not whole, so it is not put in place. Take an earlier one.',
  open: 'A store is open. Lock Accord first.',
  nothingToUndo: 'There is no store from before a restore any more.',
  demonstration: 'The demonstration panel is not backed up: it can be made anew at any time.',
  rate: 'Too many tries at once. Wait a moment, then try again.',
  shell: 'Accord does this itself, as a part of writing files. Nothing else may.',
  method: 'The request did not come from Accord itself.',
  windows: 'This needs a window, and the command line has none.',
  sender: 'The request did not come from Accord’s own window.',
  demonstrationPassphrase: 'The demonstration panel has one passphrase for all of its invented members.',
  signingKey: 'No signing key is kept for this member. A coordinator can give a new one.',

  case: 'This is for a case, and this item is not one.',
  business: 'This is for other business, and this item is a case.',
  carried: 'The item was put off to another meeting.',
  begun: 'Something was recorded in it already, so its start stands.',
  notEnded: 'It is open already.',
  othersAction:
    'This is the other agency’s action: its owner, that agency or whoever runs the panel says what became of it.',
  measureRetired: 'This measure is retired. Take it into use again first.',
  goalEnded: 'This goal has ended. Take it up again first.',
  settled: 'It has ended already. How it ended can be taken back on its page.',
  heard: 'The item has been heard already.',
  decided: 'It is decided already.',
  joinedAlready: 'One of the two records was joined to somebody meanwhile. Look at them again.',
  undone: 'Somebody has undone this already.',
  notSame: 'Somebody has said already that they are two.',
  small: 'So few are behind this number that it is not told, and its cases are not opened from here.',
  sitsOut: 'They sit this one out: they declared an interest.',
  notPresent: 'They are not present for this item.',
  notAsked: 'They are not asked about this item.',
  discussedOnly: 'It is marked as discussed only, since too few were here to decide it.',
  quorate: 'Enough people are here now: it can be decided.',
  authority: 'The panel has no authority for this decision on this case.',
  inquorate: 'Not enough people are here for this item. It can be discussed, but not decided.',

  otherRecorder: 'Another member is recording this meeting. Take over recording to write here.',
  nothingQueued: 'Nothing is queued to be shown next.',
  notDone: 'This item is not marked as dealt with.',
  notShown: 'That is no longer on the shared screen.',
  notLate: 'Neither the item nor its papers are late.',

  notDraft: 'The meeting is no longer a draft.',
  notOpen: 'The agenda has not been published yet.',
  printing: 'No printer took it. Check that one is set up on this computer, or save a file and print that.',
  unchanged: 'The papers that are out say what stands now.',
  leftOut: 'This case is left out of your copy, so there is nothing to read.',
  otherMember: 'Another member’s papers are only for those who prepare the meeting.',
  notes: 'Your notes open with your own passphrase. Lock Accord and unlock it again.',
  notInvited: 'No invitation has left for this meeting, so there is none to call off.',
  notStarted: 'The meeting has not started.',
  started: 'The meeting has started: it can be closed, not cancelled.',
  notClosed: 'The meeting has not been closed yet.',
  minutesHeard: 'A later meeting has heard these minutes, so they stand as they are.',
  closed: 'It is closed. It can be read, and nothing more can be written in it.',

  frontLine: 'This is joint sign-off at the front line, and has no agenda.',
  notOfTheTwo:
    'Only the two who decide and sign can do this. One of them has to be the one who unlocked Accord.',
  forThemself: 'At the front line each of the two says for themself where they stand.',
  needsPanel: 'As things stand this needs the panel. The case says why.',

  unanswerable: 'The law lets no reason stand against this. It has to be put right.',

  listed: 'It stands on an agenda. Take it off the agenda first.',
  joined: 'The referral is part of a case already.',
  unsigned: 'It is decided, and not signed by both agencies yet.',
  unreleased: 'It is signed, and not with both agencies yet.',
  waitsToSign:
    'A meeting they take or took part in is not signed yet. Until then they stay with the agency they sit there for.',
  otherSidesView: 'What an agency thinks is written by that agency, or by the coordinator for them.',
  anothersWords: 'What somebody else says is written by them, or by the coordinator or chair for them.',
  othersWords:
    'An objection was recorded already, in words that are not for your agency. Ask the other agency to add yours.',
  councilsOwn: 'What the council knows about means is the council’s own.',
  keptFromYou: 'Something here is kept from you, so it is for somebody who may read it to change.',
  owedTogether:
    'Both agencies owe this, or both pay for it: it can’t be kept from one of them. It can be kept from the person.',
  readByBoth:
    'Both agencies sign this, so the whole of it can’t be one agency’s own. Mark the words that are.',
  othersBlock:
    'These are another agency’s words. They say who may read them, or whoever runs the panel for them.',
  hidesFromYou:
    'You could not read it afterwards, nor bring it back. Ask somebody of that agency to mark it.',
  secondOfAnotherRole: 'It takes a second person, who has another role than whoever asked for it.',
  reviewOpen: 'A review of this case is open already. Go on with that one.',
  reviewGoesOn: 'A review of it is open. Decide it, or call it off with a reason, and close the case then.',
  reviewOver: 'This review has ended: what it says stays as it was decided.',
  nothingToReview:
    'There is nothing to review yet: a review looks at what was approved and both agencies have signed.',
  nothingChanges: 'A new case is opened only by a review that was decided, and that changes something.',
  changeRefused: 'The change was not agreed: no case is opened for it, and what was agreed before goes on.',
  otherRecord:
    'An agency’s own copy is read by its own members. Their console, or whoever drives the meeting, shows it to the one who signs.',
  left: 'You are no longer a member of this panel. Lock Accord: nothing more can be done here in your name.',
  observes:
    'You observe from now on, and observers have no key to this store. Lock Accord: nothing more can be done here in your name.',
  noKeyToTake: 'They have no key to this store.',
  ownSide: 'Nobody moves themself to another agency. Ask another coordinator of the panel.',
  ownLimit: 'Nobody raises what they may sign for themself. Ask another coordinator of the panel.',
  ownAuthority: 'Nobody confirms what they set themself, or what they are given.',
  notToConfirm: 'Only a member of that agency confirms this.',
  otherConfirmsKey: 'Somebody of the other agency confirms this, by a key that does not wait itself.',
  keyWaits:
    'This key was renewed by recovery, or given anew. It signs, and confirms what others may do, once somebody of the other agency has compared its four words and confirmed it, on their Today page.',
  membersFirst:
    'The store can’t have another key yet: somebody must come in once more first. The Panel page says who.',
  recoveryKeyFirst: 'The store can’t have another key yet: make a new recovery key first, under Panel.',
  passphraseGiven:
    'Somebody else typed your passphrase. Choose your own first, or say that nobody else knows it.',
  firstName: 'What an agency is called from the beginning can be corrected, but not taken away.',
  signature: 'That was not signed with this member’s key, so it was not kept.',
  alreadySigned: 'They have signed already.',
  notSignatory: 'They have no authority to sign for their agency.',
  notTaken: 'Choose the outcome first: to the risk panel.',
  panelEnded: 'This panel has ended, and meets no more. It can be taken up again under Panel.',
  firstPanel:
    'This store was set up for this panel, and what two people sign at the front line goes by its terms: it can’t be ended.',
  panelMeets: 'A meeting of this panel is still to come, or is not closed. Hold it or call it off first.',
  calledOff: 'Nobody is asked by this recall any more: it was called off, or nothing had to be called back.',
  mayBeFound: 'Only a copy that cannot be found is closed like this. Record the answer first.',
  recalled:
    'Copies of this version are being called back, since it says something wrong about the person. Correct the record: what has been put right may leave.',
} satisfies Record<NotAllowed, string>

/** Of a wait after wrong passphrases or recovery keys, which counts only while the computer runs. */
export const waitWords = (seconds: number): string =>
  `Wait ${inMinutes(seconds)} before the next: until then not even the right one is tried. Turning the computer off does not make it shorter.`

const inMinutes = (seconds: number): string =>
  seconds < 60 ? plural(seconds, 'second') : plural(Math.ceil(seconds / 60), 'minute')

export const notAllowedWords = (why: NotAllowed): string => words[why]
