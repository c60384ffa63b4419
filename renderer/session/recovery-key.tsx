import styles from './recovery-key.module.css'

/** Set like print: groups of four that can be copied by hand and read out. */
export function RecoveryKey({ text }: { readonly text: string }) {
  return (
    <div className={styles.key} role="group" aria-label="Recovery key">
      {text.split('-').map((group, index) => (
        <span key={index} className={styles.group}>
          {group}
        </span>
      ))}
    </div>
  )
}
