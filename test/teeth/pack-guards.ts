import { guard, line } from './guard.ts'
import type { Guard } from './guard.ts'

const pdf = 'electron/documents/verify/pdf'
const words = 'test/electron/documents/verify/pdf-words.test.ts'
const carried = 'test/electron/documents/pack/carried.test.ts'
const heads = 'test/electron/documents/pack/heads.test.ts'

/** What `accord verify` looks at. */
export const packGuards: readonly Guard[] = [
  guard(
    `${pdf}/says-what-was-signed.ts`,
    'takeAll(words, passagesOf(content), heads)',
    '(takeAll(words, passagesOf(content), heads) || true)',
    words,
  ),
  guard(
    `${pdf}/says-what-was-signed.ts`,
    'words.left.every(isFurniture(furniture(input, heads)))',
    'words.left.every(() => true)',
    words,
  ),
  line(
    `${pdf}/says-what-was-signed.ts`,
    '  if (read.title !== input.record.caseReference) return false\n',
    words,
  ),
  guard(`${pdf}/says-what-was-signed.ts`, 'asides(content).has(comparable(aside))', 'aside !== null', words),
  guard(
    'electron/documents/verify/carries.ts',
    'equals(bytes.get(path) ?? Buffer.alloc(0)) === false',
    'equals(Buffer.alloc(0)) === true',
    'test/forge/forged-pack.test.ts',
  ),
  guard(
    'electron/documents/verify/carries.ts',
    '.filter((path) => !carried.has(carriedName(path)))',
    '.filter(() => false)',
    'test/forge/forged-pack.test.ts',
  ),
  guard(
    'electron/documents/verify/carries.ts',
    '.filter((name) => !known.has(name))',
    '.filter(() => false)',
    'test/forge/forged-pack.test.ts',
  ),
  guard('electron/documents/verify/remake.ts', '?.size === 0 && !pdfCarries', '?.size === 0', carried),
  guard(`${pdf}/carried-files.ts`, ' || carried.has(called)', '', carried),
  guard(
    `${pdf}/carried-files.ts`,
    'filesIn(pdf).every((found) => known.has(found)) ? carried : null',
    'carried',
    carried,
  ),
  guard(`${pdf}/carried-files.ts`, 'isPlain && isCalled && ', 'isPlain && ', carried),
  guard(`${pdf}/carried-files.ts`, 'isPlain && isCalled && ', 'isCalled && ', carried),
  guard(
    'electron/documents/verify/judge-pdf.ts',
    '...strange.map((name) => `${name}: no pack has such a file`)',
    '',
    'test/electron/documents/verify/judge-pdf.test.ts',
  ),
  line(
    `${pdf}/read-pdf.ts`,
    "  if (runs || pdf.getPages().some(hasNotes)) throw new TypeError('more than pages')\n",
    words,
  ),
  guard(
    `${pdf}/read-pdf.ts`,
    '!bytes.equals(await pdf.save({ objectsPerTick: Infinity }))',
    'bytes.length === 0',
    words,
  ),
  guard(`${pdf}/page-text.ts`, 'if (!this.#state.isShown) return\n', '\n', words),
  guard(
    'electron/documents/verify/check-proof.ts',
    'isContinuedBy(head, now, hashes(led))',
    'isContinuedBy(now, now, [])',
    heads,
  ),
  guard('electron/documents/verify/check-proof.ts', "decision === sum('decision.json') &&", '', heads),
  guard('electron/documents/verify/check-proof.ts', 'treeSize < proof.entry.seq', 'treeSize < 0', heads),
  guard(
    'electron/documents/verify/check-proof.ts',
    'under.length > 0 || statements.length === 0',
    'statements.length >= 0',
    heads,
  ),
  guard(
    'electron/documents/verify/check-packs.ts',
    'verifyFolder(path, { keys })',
    'verifyFolder(path)',
    'test/electron/documents/verify/check-packs.test.ts',
  ),
  guard('electron/store/key-lists/select-book.ts', '!isHeld || ', '', 'test/electron/store/key-lists'),
  guard(
    'electron/store/key-lists/confirm.ts',
    'version ?? 0, values',
    'before.version, values',
    'test/electron/store/key-lists',
  ),
  line(
    'electron/store/people/contradicted-records.ts',
    '  await requireAsFrozen(db, rows)\n',
    'test/electron/store/sign-off/altered.test.ts',
  ),
]
