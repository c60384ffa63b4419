import { fields } from '../../shared/imports/fields.ts'
import type { Unread } from '../../shared/imports/unread.ts'
import { Finding, Stack } from '../ui/index.ts'
import { refusalWords } from '../../shared/refusal-words.ts'

/** What the file that a referral came in said and Accord could not read: its fields are empty until somebody fills them. */
export function UnreadCells({ unread }: { readonly unread: readonly Unread[] }) {
  if (unread.length === 0) return null
  return (
    <Stack gap={3}>
      {unread.map(({ field, text, reason }) => (
        <Finding
          key={field}
          level="check"
          title={`Not read from the file: ${fields[field].words}`}
          source={refusalWords(reason)}
        >
          <p>
            It says: “{text}”.{' '}
            {field === 'consentToShare' || field === 'sharingObjection'
              ? 'Until somebody decides, it counts as an objection.'
              : 'The field is empty.'}
          </p>
        </Finding>
      ))}
    </Stack>
  )
}
