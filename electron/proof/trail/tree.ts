import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** RFC 6962 §2.1: leaves and inner nodes are hashed under different marks. */
export const leafHash = (leaf: Uint8Array): Buffer => sha256(leafMark, leaf)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right)
export const emptyRoot = (): Buffer => sha256()

/** Root of the RFC 6962 tree over these leaves. */
export function treeRoot(leaves: readonly Uint8Array[]): Buffer {
  let level = leaves.map(leafHash)
  if (level.length === 0) return emptyRoot()
  // A lone last node moves up unchanged, which gives the same root as the RFC's split at the largest power of two.
  while (level.length > 1) level = pairUp(level)
  return level[0] as Buffer
}

function pairUp(level: readonly Buffer[]): Buffer[] {
  const next: Buffer[] = []
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i] as Buffer, level[i + 1]]
    next.push(right ? nodeHash(left, right) : left)
  }
  return next
}

/** The hashes that lead from one leaf to the root, nearest first (RFC 6962 §2.1.1). */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Buffer[] {
  const proof: Buffer[] = []
  let level = leaves.map(leafHash)
  for (let at = index; level.length > 1; at >>= 1) {
    const sibling = level[at ^ 1]
    if (sibling) proof.push(sibling)
    level = pairUp(level)
  }
  return proof
}

/** The root that a proof leads to, or null where it has not the length of one (RFC 9162 §2.1.3.2). */
export function provenRoot(
  leaf: Buffer,
  place: { readonly leafIndex: number; readonly treeSize: number },
  path: readonly Buffer[],
): Buffer | null {
  let [at, last, root] = [place.leafIndex, place.treeSize - 1, leaf]
  if (at > last) return null
  for (const sibling of path) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      root = nodeHash(sibling, root)
      // Lone last nodes move up unchanged, so these levels have no sibling.
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else root = nodeHash(root, sibling)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 ? root : null
}

/** Leaves from `start` up to but not including `end`, as RFC 6962 writes D[start:end]. */
export interface Leaves {
  readonly start: number
  readonly end: number
}

/** Where the tree over these leaves divides: after the largest power of two below their number (RFC 6962 §2.1). */
function splitAt({ start, end }: Leaves): number {
  let size = 1
  while (size * 2 < end - start) size *= 2
  return start + size
}

/**
 * The subtrees whose hashes lead from the root over the first `first` leaves to that over all of them (RFC 6962 §2.1.2);
 * none where they are the same tree.
 */
export function consistencyRanges(first: number, size: number): readonly Leaves[] {
  const ranges: Leaves[] = []
  let [tree, isWhole]: [Leaves, boolean] = [{ start: 0, end: size }, true]
  while (first < tree.end) {
    const at = splitAt(tree)
    const [left, right] = [
      { start: tree.start, end: at },
      { start: at, end: tree.end },
    ]
    ranges.unshift(first <= at ? right : left)
    isWhole &&= first <= at
    tree = first <= at ? left : right
  }
  return isWhole ? ranges : [tree, ...ranges]
}

/** Whether such hashes lead from the one root to the other (RFC 9162 §2.1.4.2). */
export function isContinuedBy(
  first: { readonly size: number; readonly root: Buffer },
  second: { readonly size: number; readonly root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (first.size < 1 || first.size > second.size) return false
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root)
  let [at, last] = [first.size - 1, second.size - 1]
  while (at % 2 === 1) [at, last] = [at >> 1, last >> 1]
  // A first tree that is one whole subtree is its own beginning, which the proof leaves out.
  const [begin, ...others] = at === 0 ? [first.root, ...path] : path
  if (begin === undefined || path.length === 0) return false
  let [old, now] = [begin, begin]
  for (const other of others) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, now] = [nodeHash(other, old), nodeHash(other, now)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else now = nodeHash(now, other)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 && old.equals(first.root) && now.equals(second.root)
}

/** The subtrees whose hashes lead from one leaf to the root, nearest first (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): readonly Leaves[] {
  const ranges: Leaves[] = []
  let tree: Leaves = { start: 0, end: size }
  while (tree.end - tree.start > 1) {
    const at = splitAt(tree)
    const [left, right] = [
      { start: tree.start, end: at },
      { start: at, end: tree.end },
    ]
    ranges.unshift(index < at ? right : left)
    tree = index < at ? left : right
  }
  return ranges
}
