import type { OpKind } from '../../shared/kernel/op.ts'

type KindOf = (name: string) => OpKind | undefined

// Whatever may be called before anybody is in is a task: `test/shared/contract.test.ts` sees to it.
let known: KindOf = () => 'task'

/** What kind an operation is. At the door the contract is not read yet: it comes with what stands behind the door. */
export const kindOf: KindOf = (name) => known(name)

/** Once, by what reads the contract, before it calls anything. */
export function knowKinds(kinds: KindOf): void {
  known = kinds
}
