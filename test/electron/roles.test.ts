import { describe, expect, it } from 'vitest'
import { allow, allowFromOutside } from '../../shared/check.ts'
import { contract, findOp, opNames } from '../../shared/contract.ts'
import type { OpName } from '../../shared/contract.ts'
import { roles } from '../../shared/kernel/op.ts'
import type { Role } from '../../shared/kernel/op.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { inRoom } from './roles-in-room.ts'
import { ofActions } from './roles-of-actions.ts'
import { ofOutcomes } from './roles-of-outcomes.ts'
import { ofPanels } from './roles-of-panels.ts'
import { inShell } from './roles-in-shell.ts'
import { ofReferrals } from './roles-of-referrals.ts'
import { ofRecalls } from './roles-of-recalls.ts'
import { openTestStore, refusal, someone } from './store/test-store.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']
const drivers: readonly Role[] = ['coordinator', 'chair']

/** The table of role × operation, written out: whoever changes who may do what changes it here as well. */
const table: Readonly<Record<OpName, 'anyone' | readonly Role[]>> = {
  'session.status': 'anyone',
  'session.setUp': 'anyone',
  'session.confirmRecovery': everyone,
  'session.renewRecoveryKey': everyone,
  'session.exploreDemonstration': 'anyone',
  'session.unlock': 'anyone',
  'session.unlockWithRecovery': 'anyone',
  'session.changePassphrase': everyone,
  'session.storeKey': everyone,
  'session.rekey': drivers,
  'session.lock': 'anyone',
  'session.at': everyone,
  'backups.status': everyone,
  'backups.make': everyone,
  'backups.chooseSecond': drivers,
  'backups.check': everyone,
  'backups.damage': everyone,
  'backups.known': 'anyone',
  'backups.choose': 'anyone',
  'backups.examine': 'anyone',
  'backups.restore': 'anyone',
  'backups.undo': drivers,
  'keys.book': everyone,
  'keys.propose': ['coordinator', 'signatory'],
  'keys.confirm': ['coordinator', 'signatory'],
  'keys.read': ['coordinator', 'signatory'],
  'keys.write': ['coordinator', 'signatory'],
  'authority.list': everyone,
  'authority.confirm': workers,
  'authority.refuse': workers,
  'authority.confirmKey': workers,
  'delegation.list': everyone,
  'delegation.add': drivers,
  'delegation.end': drivers,
  'acronyms.list': everyone,
  'acronyms.add': drivers,
  'acronyms.update': drivers,
  'acronyms.remove': drivers,
  'preferences.get': everyone,
  'preferences.set': everyone,
  'people.get': everyone,
  'people.list': everyone,
  'people.update': workers,
  'people.correct': workers,
  'people.corrections': everyone,
  'people.contradicted': everyone,
  'people.possibleMatches': everyone,
  'people.decideMatch': workers,
  'joins.ofPerson': everyone,
  'joins.make': workers,
  'joins.beforeUndo': everyone,
  'joins.undo': workers,
  ...ofReferrals,
  'imports.maps': everyone,
  'imports.saveMap': workers,
  'imports.preview': workers,
  'imports.previewDropped': workers,
  'imports.previewAgain': workers,
  'imports.mend': workers,
  'imports.saveRefused': workers,
  'imports.saveTemplate': workers,
  'imports.apply': workers,
  'imports.summary': workers,
  'imports.refused': workers,
  'imports.cancel': workers,
  'desk.print': everyone,
  'desk.checkPacks': everyone,
  'desk.checkDropped': everyone,
  'cases.list': everyone,
  'cases.names': everyone,
  'cases.get': everyone,
  'cases.open': workers,
  'cases.update': workers,
  'cases.versions': workers,
  'cases.close': workers,
  'cases.route': everyone,
  'cases.panelShare': everyone,
  'cases.setFlags': workers,
  'risks.get': everyone,
  'risks.save': workers,
  'plans.get': everyone,
  'plans.save': workers,
  'plans.addLine': workers,
  'plans.addLines': workers,
  'plans.removeLines': workers,
  'plans.updateLine': workers,
  'plans.removeLine': workers,
  'plans.moveLine': workers,
  'rules.local': everyone,
  'rules.saveLocal': drivers,
  'rules.justify': workers,
  'rules.withdraw': workers,
  'closing.check': everyone,
  'closing.carry': drivers,
  'closing.leaveAction': drivers,
  'letters.ofMeeting': everyone,
  'letters.get': everyone,
  'letters.save': workers,
  'letters.setReady': workers,
  'letters.setTranslated': workers,
  'letters.renew': workers,
  'letters.write': workers,
  'letters.recordCopy': workers,
  'meetings.list': everyone,
  'meetings.page': everyone,
  'meetings.kept': drivers,
  'meetings.agenda': everyone,
  'meetings.create': drivers,
  'meetings.createSeries': drivers,
  'meetings.update': drivers,
  'meetings.addCases': drivers,
  'meetings.addBusiness': drivers,
  'meetings.exceptLate': drivers,
  'meetings.updateItem': drivers,
  'meetings.moveItem': drivers,
  'meetings.moveItems': drivers,
  'meetings.addSection': drivers,
  'meetings.updateSection': drivers,
  'meetings.moveSection': drivers,
  'meetings.removeSection': drivers,
  'meetings.removeItem': drivers,
  'meetings.publish': drivers,
  'meetings.cancel': drivers,
  'meetings.start': drivers,
  'meetings.takeBackStart': drivers,
  'meetings.takeTo': drivers,
  'meetings.close': drivers,
  'meetings.carry': drivers,
  'invitations.get': everyone,
  'invitations.prepare': workers,
  'invitations.write': workers,
  'limits.ofMeeting': everyone,
  'limits.ofCases': everyone,
  'unsaved.list': everyone,
  'unsaved.keep': everyone,
  'unsaved.drop': everyone,
  'papers.status': everyone,
  'papers.get': everyone,
  'papers.next': everyone,
  'papers.readers': drivers,
  'papers.issue': drivers,
  'papers.markRead': everyone,
  'papers.notes': everyone,
  'papers.saveNote': everyone,
  'papers.discardShut': everyone,
  'papers.write': everyone,
  'papers.print': everyone,
  'papers.cancel': everyone,
  ...inRoom,
  ...ofRecalls,
  ...ofOutcomes,
  ...ofPanels,
  'readBack.text': everyone,
  'frontLine.get': everyone,
  'frontLine.begin': workers,
  'frontLine.decide': workers,
  'frontLine.saveAction': workers,
  'frontLine.removeAction': workers,
  'frontLine.settleSharing': workers,
  'frontLine.unsettleSharing': workers,
  'frontLine.confirm': workers,
  'frontLine.leave': workers,
  ...ofActions,
  'signOff.waiting': everyone,
  'signOff.forMeeting': everyone,
  'signOff.read': everyone,
  'signOff.draft': workers,
  'signOff.sign': workers,
  'signOff.submit': workers,
  'signOff.decline': workers,
  'minutes.read': everyone,
  'minutes.printed': everyone,
  'minutes.material': drivers,
  'minutes.notes': drivers,
  'minutes.saveNote': drivers,
  'minutes.mendTimes': drivers,
  'minutes.write': drivers,
  'minutes.cancel': drivers,
  'minutes.record': drivers,
  'amendments.open': drivers,
  'amendments.make': drivers,
  'amendments.takeBack': drivers,
  'releases.status': everyone,
  'releases.log': everyone,
  'releases.decideSharing': ['coordinator', 'chair', 'signatory'],
  'releases.swept': everyone,
  'releases.sent': drivers,
  'releases.received': drivers,
  'releases.takeBack': drivers,
  'releases.folder': drivers,
  'releases.openFolder': drivers,
  'releases.copies': drivers,
  'releases.write': drivers,
  'releases.cancel': drivers,
  'releases.material': drivers,
  'releases.begin': drivers,
  'releases.abandon': drivers,
  'releases.record': drivers,
  'releases.lastFolder': drivers,
  'search.find': everyone,
  'search.page': everyone,
  'audiences.of': everyone,
  'audiences.asRead': everyone,
  'audiences.mark': workers,
  'audiences.unmark': workers,
  'audiences.agreeSilent': workers,
  'audiences.decide': ['coordinator', 'chair', 'signatory'],
  'audit.head': everyone,
  'audit.entries': drivers,
  'audit.clock': everyone,
  'audit.check': drivers,
  'audit.compare': everyone,
}

const forbidden = { kind: 'notAllowed', why: 'role' }
const cells = opNames().flatMap((name) => roles.map((role) => [name, role] as const))
const may = (name: OpName, role: Role): boolean => table[name] === 'anyone' || table[name].includes(role)

/** The error of a check, or null where it lets the caller through. */
function refusalOf(check: () => void): AppError | null {
  try {
    check()
    return null
  } catch (error) {
    return error instanceof Failure ? error.error : null
  }
}

describe('who may do what', () => {
  it('is written in the table for every operation, and for nothing else', () => {
    expect(Object.keys(table).toSorted()).toEqual([...opNames()].toSorted())
    expect(Object.values(contract).every((ops) => Object.keys(ops).length > 0)).toBe(true)
  })

  it.each(cells)('%s by a %s follows the table', (name, role) => {
    const op = findOp(name)
    if (!op) throw new Error('no such operation')
    expect(refusalOf(() => allow(op, someone(role)))).toEqual(may(name, role) ? null : forbidden)
  })

  it('holds in the store itself, before the input is looked at', async () => {
    const { replyTo } = await openTestStore()
    for (const [name, role] of cells) {
      if (findOp(name)?.kind === 'task') continue
      const reply = replyTo(name, { nonsense: true }, someone(role))
      const { kind, ...rest } = await refusal(reply)
      const expected = may(name, role) ? 'invalid' : 'notAllowed'
      expect([name, role, kind, 'why' in rest]).toEqual([name, role, expected, expected === 'notAllowed'])
    }
  })

  it('is the shell alone for the steps of its own tasks, and for nothing else', () => {
    const refusedOutside = opNames().filter((name) => {
      const op = findOp(name)
      return op && refusalOf(() => allowFromOutside(op)) !== null
    })
    expect(refusedOutside.toSorted()).toEqual(inShell.toSorted())
  })

  it('is nobody unless said otherwise', () => {
    const nobodys = { kind: 'query', input: {} as never, allowed: [], written: null } as const
    expect(refusalOf(() => allow(nobodys, someone('coordinator')))).toEqual(forbidden)
  })
})
