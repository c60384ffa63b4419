import type { ReactNode } from 'react'
import { useBlock } from './block-here.ts'

export interface MarkedProps {
  /** A key of `shared/audience-blocks.ts`. */
  readonly block: string
  /** `span`: within a line of text. */
  readonly as?: 'div' | 'span' | 'li' | 'section'
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A text that is read and not written here, and can be marked for whoever may read it. */
export function Marked({ block, as: Tag = 'div', className, children }: MarkedProps) {
  const { beside } = useBlock(block)
  return (
    <Tag data-block={block} className={className} {...(Tag === 'li' && { dir: 'auto' })}>
      {children}
      {beside}
    </Tag>
  )
}
