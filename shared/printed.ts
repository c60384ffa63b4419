import type { Block, Section } from './blocks.ts'

/** A document as it is printed: what stands on its pages, and at the head and the foot of each. */
export interface Printed {
  readonly eyebrow: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
  /** Set closer, between other margins: a record. */
  readonly isCompact: boolean
  /** At the head of each page, at the left and, stronger, at the right. */
  readonly top: string
  readonly stamp: string
  /** At the foot of each page; the number stands at the right. */
  readonly foot: string
}
