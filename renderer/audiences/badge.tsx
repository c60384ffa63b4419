import { EyeOff, Lock, UserX, UsersRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Audience } from '../../shared/records.ts'
import { classNames } from '../ui/type/class-names.ts'
import styles from './badge.module.css'
import { blockTitle } from './block-words.ts'
import type { ShownBadge, ShownBlock } from './shown-blocks.ts'

const icons: Readonly<Record<Audience, LucideIcon>> = {
  both: UsersRound,
  health: Lock,
  social_care: Lock,
  third_party: UsersRound,
  withhold_from_person: UserX,
}

interface BadgesProps {
  readonly block: string
  readonly shown: ShownBlock
  /** Left out: it only tells. */
  readonly onOpen?: ((badge: ShownBadge) => void) | undefined
}

/** Who may read it, in a word beside it: small, and for everybody who sees the text. */
export const Badges = ({ block, shown, onOpen }: BadgesProps) => (
  <span className={styles.badges}>
    {shown.badges.map((badge) => (
      <Badge
        key={badge.markId ?? badge.words}
        {...{ block, badge }}
        onPress={onOpen && (() => onOpen(badge))}
      />
    ))}
  </span>
)

interface BadgeProps {
  readonly block: string
  readonly badge: ShownBadge
  readonly onPress: (() => void) | undefined
}

function Badge({ block, badge: { audience, words }, onPress }: BadgeProps) {
  const Icon = audience === null ? EyeOff : icons[audience]
  const colour = audience === 'health' || audience === 'social_care' ? styles[audience] : undefined
  const said = (
    <>
      <Icon size="0.8125rem" aria-hidden="true" />
      {words}
    </>
  )
  if (!onPress) return <span className={classNames(styles.badge, styles.told, colour)}>{said}</span>
  return (
    <Button
      className={classNames(styles.badge, colour)}
      aria-label={`${words}: ${blockTitle(block)}`}
      onPress={onPress}
    >
      {said}
    </Button>
  )
}
