import styles from './quote.module.css'

/** What is meant, as it stands there. */
export const Quote = ({ children }: { readonly children: string }) =>
  children === '' ? null : (
    <blockquote className={styles.quote} dir="auto">
      {children}
    </blockquote>
  )
