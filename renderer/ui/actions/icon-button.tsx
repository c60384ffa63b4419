import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'isDisabled' | 'slot' | 'aria-expanded' | 'excludeFromTabOrder'
> {
  /** What it does; also its tooltip. */
  readonly label: string
  /** One lucide-react icon. */
  readonly children: ReactNode
  readonly size?: 'page' | 'room'
}

/** Only where the icon is known to all (close, remove); anything else has words. */
export function IconButton({ label, children, size = 'page', ...rest }: IconButtonProps) {
  return (
    <span title={label}>
      <AriaButton
        aria-label={label}
        className={classNames(styles.icon, size === 'room' && styles.room)}
        {...rest}
      >
        {children}
      </AriaButton>
    </span>
  )
}
