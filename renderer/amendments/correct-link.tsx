import { paths } from '../paths.ts'
import { useMay } from '../session/open-session.ts'
import { Small, TextLink } from '../ui/index.ts'

/** For those who may; nothing before there is a record. */
export function CorrectLink({ recordId }: { readonly recordId: string | null }) {
  const may = useMay('amendments.make')
  if (recordId === null || !may) return null
  return (
    <Small as="p">
      <TextLink href={paths.correct(recordId)}>Correct this record</TextLink>
    </Small>
  )
}
