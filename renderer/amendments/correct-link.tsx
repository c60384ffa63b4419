import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { Small, TextLink } from '../ui/index.ts'

interface CorrectLinkProps {
  readonly recordId: string | null
  /** Among other links: as large as they are. */
  readonly isAmongLinks?: boolean
}

/** For those who may; nothing before there is a record. */
export function CorrectLink({ recordId, isAmongLinks = false }: CorrectLinkProps) {
  const may = useMay('amendments.make')
  if (recordId === null || !may) return null
  const link = <TextLink href={paths.correct(recordId)}>Correct this record</TextLink>
  return isAmongLinks ? link : <Small as="p">{link}</Small>
}
