import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

/** What may be done with cases, meetings, people and packs, and when. */
export const workGuards: readonly Guard[] = [
  guard(
    'electron/documents/papers/copy.ts',
    'guests && leftOut === null ?',
    'guests ?',
    `${tests}/papers/papers.test.ts`,
  ),
  guard(
    `${store}/kernel/rows.ts`,
    "  if (row['version'] !== version) throw conflict(row)\n  await keepOne(tx, table, row, context)\n  await",
    '  await keepOne(tx, table, row, context)\n  await',
    `${tests}/plans`,
  ),
  line(
    `${store}/sign-off/may-answer.ts`,
    "  if (facts.meeting.closedAt === null) throw notAllowed('notClosed')\n",
    `${tests}/sign-off`,
  ),
  line(
    `${store}/sign-off/may-answer.ts`,
    "  if (signatory && signatory.signedAt !== null) throw notAllowed('alreadySigned')\n",
    `${tests}/sign-off`,
  ),
  line(
    `${store}/sign-off/may-answer.ts`,
    "  if (!member.canSign) throw notAllowed('notSignatory')\n",
    `${tests}/sign-off`,
  ),
  line(
    `${store}/sign-off/may-answer.ts`,
    '  if (!sameWords || !sameDraft) throw conflict({ fingerprint, draftSha256 })\n',
    `${tests}/sign-off`,
  ),
  line(
    `${store}/sign-off/submit.ts`,
    "    if (!verify(null, Buffer.from(json), key, signature)) throw notAllowed('signature')\n",
    `${tests}/sign-off`,
  ),
  guard(
    `${store}/sign-off/submit.ts`,
    'canonicalJson(given) !== canonicalJson(draft)',
    'false',
    `${tests}/sign-off`,
  ),
  guard(
    `${store}/sign-off/submit.ts`,
    'statements.some(({ auditHead }) => auditHead !== root)',
    'false',
    `${tests}/sign-off`,
  ),
  line(
    `${store}/room/decide.ts`,
    "  if (!facts.quorum.quorate) throw notAllowed('inquorate')\n",
    `${tests}/room/decide.test.ts`,
  ),
  line(
    `${store}/room/decide.ts`,
    "  if (!verdicts.includes(verdict)) throw notAllowed('authority')\n",
    `${tests}/room/deadlock.test.ts`,
    `${tests}/meetings`,
    `${tests}/records/advisory.test.ts`,
  ),
  line(
    `${store}/room/decide.ts`,
    "  if (item.withoutQuorum === 'discuss') throw notAllowed('discussedOnly')\n",
    `${tests}/room`,
    `${tests}/meetings`,
  ),
  guard(
    `${store}/room/decide.ts`,
    'changes.reviewOn && changes.reviewOn < place.meeting.heldOn',
    'false',
    `${tests}/room/decide.test.ts`,
  ),
  line(
    `${store}/recording/recorder.ts`,
    "  if (recorderId !== context.who.memberId) throw notAllowed('otherRecorder')\n",
    `${tests}/room/recorder.test.ts`,
  ),
  line(
    `${store}/room/hand-over.ts`,
    '  if (recorderId !== from) throw conflict(await selectRecorder(tx, recorderId))\n',
    `${tests}/room/recorder.test.ts`,
  ),
  line(
    `${store}/room/agree.ts`,
    "  if (!isAsked(member)) throw notAllowed('notAsked')\n",
    `${tests}/room/agree.test.ts`,
  ),
  line(
    `${store}/room/agree.ts`,
    "  if (state === 'sits_out') throw notAllowed('sitsOut')\n",
    `${tests}/room/agree.test.ts`,
  ),
  line(
    `${store}/room/agree.ts`,
    "  if (state !== 'present' && position !== 'not_present') throw notAllowed('notPresent')\n",
    `${tests}/room/agree.test.ts`,
  ),
  line(
    `${store}/room/read-back.ts`,
    '  if (missing.length > 0) throw invalid(missingFields(missing))\n',
    `${tests}/room/read-back.test.ts`,
  ),
  line(`${store}/facts/missing.ts`, '    ...sharingGaps(facts),\n', `${tests}/sharing`),
  line(
    `${store}/room/settle-sharing.ts`,
    "    if (decidedBy !== memberId) throw notAllowed('forThemself')\n",
    `${tests}/front-line`,
  ),
  line(
    `${store}/front-line/sitting.ts`,
    '  await theOther(tx, input.itemId, memberId)\n',
    `${tests}/front-line`,
  ),
  line(`${store}/facts/missing.ts`, '    ...sharingGaps(facts),\n', `${tests}/front-line`),
  line(
    `${store}/room/settle-sharing.ts`,
    '  requireDecider(facts, decidedBy, context.who.memberId)\n',
    `${tests}/sharing`,
  ),
  guard(
    `${store}/app/dispatch.ts`,
    'withoutWords(shown, await wordsKept(desk, value))',
    'shown',
    `${tests}/sharing`,
  ),
  line(
    `${store}/meetings/take-back-start.ts`,
    "  if (await isBegun(tx, meetingId)) throw notAllowed('begun')\n",
    `${tests}/meetings/take-back-start.test.ts`,
  ),
  guard(
    `${store}/meetings/close-meeting.ts`,
    '  if (undecided.length + changed.length === 0) return\n',
    '  return\n',
    `${tests}/meetings/close-and-carry.test.ts`,
  ),
  line(
    `${store}/facts/states.ts`,
    "  if (!isLive(meeting)) throw notAllowed('closed')\n",
    `${tests}/meetings`,
    `${tests}/room`,
  ),
  line(
    `${store}/facts/states.ts`,
    "  if (meeting.state !== 'in_progress') throw notAllowed('notStarted')\n",
    `${tests}/meetings`,
    `${tests}/room`,
  ),
  line(
    `${store}/facts/states.ts`,
    "  if (kind !== 'panel') throw notAllowed('frontLine')\n",
    `${tests}/front-line`,
  ),
  line(
    `${store}/joins/join-people.ts`,
    "  if (first.joinedTo !== null || second.joinedTo !== null) throw notAllowed('joinedAlready')\n",
    `${tests}/joins`,
  ),
  ...['correct', 'update'].map((act) =>
    guard(
      `${store}/people/${act}-person.ts`,
      act === 'correct' ? ', ...ownFactsWith(row, columns)' : ', ...ownFactsWith(row, written)',
      '',
      `${tests}/joins/written-before.test.ts`,
    ),
  ),
  line(
    'electron/documents/fixed-pdf.ts',
    '  fixNodes(pdf.context, pdf.catalog)\n',
    'test/electron/documents/pack/fixed-pdf.test.ts',
  ),
  line(
    `${store}/joins/undo-join.ts`,
    '  if (join.version !== version) throw conflict(join)\n',
    `${tests}/joins`,
  ),
  line(
    `${store}/joins/undo-join.ts`,
    "  if (isBoth) throw invalid({ answers: 'one of them cannot be both’s' })\n",
    `${tests}/joins`,
  ),
  line(
    `${store}/front-line/begin.ts`,
    "  if ((await selectRoute(db, caseId, today)).route === 'panel') throw notAllowed('needsPanel')\n",
    `${tests}/front-line`,
  ),
  line(
    `${store}/front-line/begin.ts`,
    "  if (!person.withinLimit) throw invalid({ [field]: 'the plan is over their limit' })\n",
    `${tests}/front-line`,
  ),
  line(
    `${store}/authority/check-member.ts`,
    "  if (taken) throw invalid({ login: 'somebody has this name already' })\n",
    `${tests}/panels/members.test.ts`,
  ),
  line(
    `${store}/authority/check-member.ts`,
    "  if (!another) throw invalid({ role: 'the panel needs a coordinator' })\n",
    `${tests}/panels/members.test.ts`,
  ),
  guard(
    `${store}/authority/check-member.ts`,
    "if (old.id === who.memberId) throw notAllowed('ownSide')",
    '',
    `${tests}/panels/put-right.test.ts`,
  ),
  ...[
    "  if (grant.memberId === who.memberId || grant.proposedBy === who.memberId) throw notAllowed('ownAuthority')\n",
    "  if (!people.some(({ id }) => id === who.memberId)) throw notAllowed('notToConfirm')\n",
    "  if (await isTypedByAnother(tx, who.memberId)) throw notAllowed('passphraseGiven')\n",
  ].map((text) => line(`${store}/authority/handlers.ts`, text, `${tests}/authority`)),
  line(
    `${store}/sign-off/may-answer.ts`,
    "  if (keyWaits(key)) throw notAllowed('keyWaits')\n",
    `${tests}/authority/renewed-keys.test.ts`,
  ),
  line(
    `${store}/authority/confirm-key.ts`,
    "  if (!key.confirmers.some((one) => one.memberId === who.memberId)) throw notAllowed('otherConfirmsKey')\n",
    `${tests}/authority/renewed-keys.test.ts`,
  ),
  guard(
    `${store}/authority/renewed-keys.ts`,
    ' && !unproven.has(one.id)',
    '',
    `${tests}/authority/renewed-keys.test.ts`,
  ),
  guard(
    `${store}/keys/recovery-key.ts`,
    '    .update(halves.socialCare)\n',
    '',
    `${tests}/keys/recovery-key.test.ts`,
  ),
  guard(
    `${store}/authority/in-force.ts`,
    'atMost(next.annualLimitPence, signsUpTo(old))',
    'next.annualLimitPence',
    `${tests}/authority`,
  ),
  guard(
    `${store}/authority/in-force.ts`,
    'next.active && isRaised ? before : next.role',
    'next.role',
    `${tests}/authority`,
  ),
  guard(
    `${store}/authority/in-force.ts`,
    'next.side === null ? null : old.side',
    'next.side',
    `${tests}/authority`,
  ),
  line(
    `${store}/releases/decide-sharing.ts`,
    "  if (!block) throw invalid({ side: 'nothing stands against sharing' })\n",
    `${tests}/releases`,
  ),
  line(
    `${store}/imports/apply.ts`,
    "  if (read === null) throw invalid({ previewId: 'read the file again' })\n",
    `${tests}/imports`,
  ),
  line(
    `${store}/keys/guesses.ts`,
    '    if (left > 0) throw tooSoon(left)\n',
    `${tests}/keys/guesses.test.ts`,
  ),
  line(
    'electron/documents/pack/pack-folder.ts',
    "  if (found.links.length > 0 || sumProblems(found).length > 0) refuse('damaged or half')\n",
    'test/electron/documents/folders/write.test.ts',
  ),
  line(
    'electron/documents/pack/pack-folder.ts',
    "  if (!paths.every((path) => safePath.test(path))) throw new TypeError('not a path inside a pack')\n",
    'test/electron/documents/folders/write.test.ts',
  ),
  guard(
    'electron/documents/csv/csv-text.ts',
    "atTheStart.test(text) ? `'${text}` : text",
    'text',
    'test/electron/documents/csv/csv.test.ts',
  ),
  guard(
    'electron/documents/csv/csv-text.ts',
    `.replace(further, "$1'")`,
    '',
    'test/electron/documents/csv/csv.test.ts',
  ),
]
