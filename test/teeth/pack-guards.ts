import { guard, line } from './guard.ts'
import type { Guard } from './guard.ts'

const pdf = 'electron/packs/verify/pdf'
const words = 'test/electron/packs/pdf-words.test.ts'
const heads = 'test/electron/packs/heads.test.ts'

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
  guard(`${pdf}/says-what-was-signed.ts`, ' || read.title !== input.record.caseReference', '', words),
  guard(`${pdf}/says-what-was-signed.ts`, 'asides(content).has(comparable(aside))', 'aside !== null', words),
  guard(`${pdf}/says-what-was-signed.ts`, ' && own.equals(carried)', '', words),
  guard(`${pdf}/says-what-was-signed.ts`, '(path === name || path.endsWith(`/${name}`)) && ', '', words),
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
    'electron/packs/verify/check-proof.ts',
    'isContinuedBy(head, now, hashes(led))',
    'isContinuedBy(now, now, [])',
    heads,
  ),
  guard('electron/packs/verify/check-proof.ts', "decision === sum('decision.json') &&", '', heads),
  guard('electron/packs/verify/check-proof.ts', 'treeSize < proof.entry.seq', 'treeSize < 0', heads),
  guard(
    'electron/packs/verify/check-proof.ts',
    'under.length > 0 || statements.length === 0',
    'statements.length >= 0',
    heads,
  ),
  guard(
    'electron/tasks/check-packs.ts',
    'verifyFolder(path, { keys })',
    'verifyFolder(path)',
    'test/electron/tasks/check-packs.test.ts',
  ),
  guard('electron/store/keys/select-book.ts', '!isHeld || ', '', 'test/electron/store/keys'),
  guard(
    'electron/store/keys/confirm.ts',
    'version ?? 0, values',
    'before.version, values',
    'test/electron/store/keys',
  ),
  line(
    'electron/store/people/contradicted-records.ts',
    '  await requireAsFrozen(db, rows)\n',
    'test/electron/store/sign-off/altered.test.ts',
  ),
]
