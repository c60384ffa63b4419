import type { AuditHead } from '../../shared/audit.ts'
import { Answer } from '../form/answer.tsx'
import { useMay } from '../data/open-session.ts'
import { Disclosure, MarginNote, PageSection, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { AuditEntries } from './audit-entries.tsx'
import { CheckTrail } from './check-trail.tsx'
import styles from './audit.module.css'

/** A long hex number in groups of four, so that two people can compare it aloud. */
export const inGroups = (hex: string): readonly string[] => hex.match(/.{1,4}/g) ?? []

/** Set in groups of four, to be compared by eye or read out. */
function RootInGroups({ root }: { readonly root: string }) {
  return (
    <div className={styles.root} role="group" aria-label="Fingerprint of the audit trail">
      {inGroups(root).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </div>
  )
}

/** Where the audit trail stands, and what that can and cannot show. */
export function AuditSection() {
  const head = useQueryOp('audit.head', {})
  const mayRead = useMay('audit.entries')
  return (
    <>
      <PageSection title="Audit trail" aside={<Notes />}>
        <Answer query={head} waiting="Opening the audit trail…">
          {(trail) => <Head trail={trail} />}
        </Answer>
      </PageSection>
      {mayRead && (
        <PageSection title="What was done">
          <AuditEntries />
        </PageSection>
      )}
    </>
  )
}

function Head({ trail }: { readonly trail: AuditHead }) {
  const mayCheck = useMay('audit.check')
  return (
    <Stack>
      <p className={styles.lead}>
        Each change adds one entry to this trail, and each entry is sealed together with all before it. With{' '}
        <b>{count(trail.size)}</b> its fingerprint is
      </p>
      <RootInGroups root={trail.root} />
      <p className={styles.lead}>
        Changes made outside this app can be detected by comparing this fingerprint with a copy held
        elsewhere. It cannot prevent them, and it does not prove who was at the keyboard.
      </p>
      <Disclosure title="As it stands in a pack">
        <Stack gap={2}>
          <Small as="p">
            The file audit/checkpoint.txt of a pack that is made now would hold these lines:
          </Small>
          <pre className={styles.checkpoint}>{trail.checkpoint.trimEnd()}</pre>
        </Stack>
      </Disclosure>
      {mayCheck && <CheckTrail />}
    </Stack>
  )
}

const count = (size: number): string =>
  size === 1 ? 'one entry' : `${new Intl.NumberFormat('en-GB').format(size)} entries`

const Notes = () => (
  <MarginNote title="Copies held elsewhere">
    Every pack that is released carries the fingerprint of its day. It belongs to the number of entries beside
    it: it changes with every entry.
  </MarginNote>
)
