import type { Files } from './packs.ts'

export interface Forgery {
  readonly name: string
  readonly make: () => Promise<Files>
  /** What the verdict must say of it, among its reasons. */
  readonly named: string
  readonly state?: string
}
