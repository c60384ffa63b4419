import styles from './audit.module.css'

/** A long hex number in groups of four, so that two people can compare it aloud. */
export const inGroups = (hex: string): readonly string[] => hex.match(/.{1,4}/g) ?? []

/** Set in groups of four, to be compared by eye or read out. */
export function RootInGroups({ root }: { readonly root: string }) {
  return (
    <div className={styles.root} role="group" aria-label="Fingerprint of the audit trail">
      {inGroups(root).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </div>
  )
}
