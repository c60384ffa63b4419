import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { buttonClass } from '../actions/button.tsx'
import type { ButtonLooks } from '../actions/button.tsx'
import type { Combo } from '../keys/combo.ts'
import { Kbd } from '../type/kbd.tsx'
import styles from '../type/list.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  readonly shortcut?: Combo | undefined
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

export interface MenuButtonProps extends Pick<ButtonLooks, 'variant' | 'size'> {
  readonly children: ReactNode
  readonly actions: readonly MenuAction[]
  readonly isDisabled?: boolean
}

/** A button that opens a short list of things to do. */
export function MenuButton({ children, actions, isDisabled = false, ...looks }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className={buttonClass(looks)} isDisabled={isDisabled}>
        <span>{children}</span>
        <ChevronDown size="1rem" aria-hidden="true" />
      </AriaButton>
      <Popover className={styles.popover ?? ''}>
        <Menu className={styles.list ?? ''} items={actions}>
          {(action) => (
            <MenuItem
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={styles.item ?? ''}
            >
              <span className={styles.words}>
                {action.label}
                {action.description && <span className={styles.note}>{action.description}</span>}
              </span>
              {action.shortcut && <Kbd combo={action.shortcut} />}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
