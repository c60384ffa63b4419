import { emptyRoot, leafHash, nodeHash } from '../../proof/trail/tree.ts'

/** The tree over entries that come one after another: its whole subtrees, as many as their number has ones in binary. */
export class WholeTrees {
  /** Largest first. */
  readonly #whole: { readonly level: number; readonly hash: Buffer }[] = []

  /** Answers the nodes that this entry completes, lowest first. */
  add(entrySha256: string): readonly Buffer[] {
    const completed: Buffer[] = []
    let [level, hash] = [0, leafHash(Buffer.from(entrySha256, 'hex'))]
    for (let last = this.#whole.at(-1); last?.level === level; last = this.#whole.at(-1)) {
      this.#whole.pop()
      ;[level, hash] = [level + 1, nodeHash(last.hash, hash)]
      completed.push(hash)
    }
    this.#whole.push({ level, hash })
    return completed
  }

  /** Over all entries so far. */
  root(): Buffer {
    const hashes = this.#whole.map(({ hash }) => hash)
    return hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => nodeHash(left, right))
  }
}
