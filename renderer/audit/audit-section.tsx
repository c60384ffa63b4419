import { Answer } from '../answer.tsx'
import { useMay } from '../session/open-session.ts'
import { Disclosure, MarginNote, PageSection, Prose, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { AuditCheck } from './audit-check.tsx'
import { AuditEntries } from './audit-entries.tsx'
import { inGroups } from './in-groups.ts'
import styles from './audit-section.module.css'

/** The head of the audit trail, with what it can and cannot prove. */
export function AuditSection() {
  const head = useQueryOp('audit.head', {})
  const mayRead = useMay('audit.entries')
  return (
    <PageSection
      title="The audit trail"
      aside={
        <MarginNote title="What it cannot prove">
          It cannot prevent changes made outside this app, and it does not prove who was at the keyboard.
        </MarginNote>
      }
    >
      <Answer query={head} waiting="Working out the fingerprint…">
        {({ size, root }) => (
          <Stack>
            <Prose>
              Everything done in Accord adds an entry; nothing is ever taken out. There are{' '}
              {size.toLocaleString('en-GB')} entries, and together they have this fingerprint:
            </Prose>
            <p className={styles.root}>{inGroups(root)}</p>
            <Prose>
              Changes made outside this app can be detected by comparing this fingerprint with a copy held
              elsewhere. It is printed on every pack, so both agencies hold one.
            </Prose>
            {mayRead && <AuditCheck />}
            {mayRead && (
              <Disclosure title="The latest entries">
                <AuditEntries />
              </Disclosure>
            )}
            {!mayRead && <Small as="p">The coordinator and the chair can read the entries.</Small>}
          </Stack>
        )}
      </Answer>
    </PageSection>
  )
}
