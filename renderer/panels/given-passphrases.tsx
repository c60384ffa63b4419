import { Button, Row, Small, Stack, Table, notify } from '../ui/index.ts'

export interface Given {
  readonly name: string
  readonly login: string
  /** Null: this one was refused, and is not a member. */
  readonly passphrase: string | null
}

interface GivenPassphrasesProps {
  readonly given: readonly Given[]
  readonly onDone: () => void
}

async function copy(given: readonly Given[]): Promise<void> {
  const lines = given.flatMap(({ name, login, passphrase }) =>
    passphrase === null ? [] : [[name, login, passphrase].join('\t')],
  )
  try {
    await navigator.clipboard.writeText(lines.join('\n'))
    notify('Copied. Paste it where only you can reach it, then clear the clipboard.')
  } catch {
    notify('It could not be copied. Write them down by hand.')
  }
}

/** Shown once: what each comes in with the first time, when they choose one of their own. */
export function GivenPassphrases({ given, onDone }: GivenPassphrasesProps) {
  const refused = given.filter(({ passphrase }) => passphrase === null)
  return (
    <Stack gap={5}>
      <p>
        {given.length === 1
          ? 'Pass it on now: it is shown once. They come in with it, and are asked to choose one that only they know.'
          : 'Pass these on now: they are shown once. Each member comes in with theirs, and is asked to choose one that only they know.'}
      </p>
      <Table
        caption="What each comes in with"
        rows={given.filter(({ passphrase }) => passphrase !== null)}
        rowKey={({ login }) => login}
        columns={[
          { id: 'who', title: 'Name', rowHeader: true, cell: ({ name }) => name },
          { id: 'login', title: 'Sign-in name', cell: ({ login }) => login },
          {
            id: 'passphrase',
            title: 'First passphrase',
            // On one line: where it broke, nobody could tell its own hyphen from the line's.
            width: '11rem',
            cell: ({ passphrase }) => <code>{passphrase}</code>,
          },
        ]}
      />
      {refused.length > 0 && (
        <Small as="p">Not added: {refused.map(({ name }) => name).join(', ')}. Add them one by one.</Small>
      )}
      <Row>
        <Button variant="primary" autoFocus onPress={onDone}>
          {given.length === 1 ? 'I have it' : 'I have them'}
        </Button>
        <Button onPress={() => void copy(given)}>Copy</Button>
      </Row>
    </Stack>
  )
}
