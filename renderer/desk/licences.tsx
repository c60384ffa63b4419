import { licences } from 'virtual:licences'
import styles from './licences.module.css'

/** Name, version and licence of each package, and the licence's own words. */
export function Licences() {
  return (
    <ul className={styles.list}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details>
            <summary>
              {name} {version} · {licence}
            </summary>
            <p className={styles.text}>
              {text || `Its own words are not in the package. Licence: ${licence}.`}
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}
