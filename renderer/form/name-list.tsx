import { ListBox, ListBoxItem } from 'react-aria-components'
import type { LoginName } from '../../shared/session.ts'
import { Eyebrow } from '../ui/index.ts'
import styles from './name-list.module.css'

export interface NameListProps {
  readonly label: string
  readonly logins: readonly LoginName[]
  readonly value: string | null
  readonly onChange: (login: string) => void
  /** Enter, or a press: this is the one. */
  readonly onChosen: () => void
}

/** Names to choose from: arrows move, letters jump to a name, Enter goes on. */
export function NameList({ label, logins, value, onChange, onChosen }: NameListProps) {
  return (
    <div
      onClickCapture={({ target }) => {
        // The list has the focus until its own part of the press is over.
        if (target instanceof Element && target.closest('[role=option]')) requestAnimationFrame(onChosen)
      }}
    >
      <Eyebrow as="p">{label}</Eyebrow>
      <ListBox
        aria-label={label}
        className={styles.list ?? ''}
        items={logins.map((login) => ({ ...login, id: login.login }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        autoFocus={value === null}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (typeof key === 'string') onChange(key)
        }}
        onAction={(key) => {
          // Letters move to a name without choosing it; Enter does both.
          if (typeof key === 'string') onChange(key)
          onChosen()
        }}
      >
        {(login) => (
          <ListBoxItem id={login.login} textValue={login.name} className={styles.name ?? ''}>
            <span>{login.name}</span> <span className={styles.title}>{login.title}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
