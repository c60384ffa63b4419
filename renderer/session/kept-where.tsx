import styles from './kept-where.module.css'

/** At the first start: what Accord will keep, and where, so that whoever looks after this computer knows. */
export const KeptWhere = ({ folder }: { readonly folder: string }) => (
  <section className={styles.where} aria-labelledby="kept-where">
    <h2 id="kept-where" className={styles.title}>
      What is kept, and where
    </h2>
    <p>
      Everything stays on this computer. Accord makes no network connections and sends nothing by itself. It
      all lies in one folder, <span className={styles.folder}>{folder}</span>, the demonstration in a folder
      of its own in it.
    </p>
    <dl className={styles.list}>
      <div>
        <dt>The panel’s store</dt>
        <dd>
          One encrypted file, accord.db: people, cases, decisions and the audit trail. The demonstration’s
          lies apart, in the folder demonstration.
        </dd>
      </div>
      <div>
        <dt>Its keys</dt>
        <dd>
          Beside it in keyring.json, and once more among the backups, each locked by a member’s passphrase or
          the printed recovery key.
        </dd>
      </div>
      <div>
        <dt>Its backups</dt>
        <dd>
          In the folder backups, encrypted alike, whenever Accord is locked or closed. A second place can be
          chosen. A copy from before each update stays beside the store.
        </dd>
      </div>
      <div>
        <dt>The window</dt>
        <dd>
          Only where it stood on the screen, in the folder window. Of what it shows it keeps nothing once it
          is locked or closed.
        </dd>
      </div>
    </dl>
  </section>
)
