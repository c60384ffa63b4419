import { Button, Row, Small, Stack, Table, notify } from '../ui/index.ts'

export interface Given {
  readonly name: string
  readonly login: string
  /** False: this one was refused, and is not a member. */
  readonly isAdded: boolean
  /** Undefined: an observer, who has none. */
  readonly passphrase: string | undefined
}

interface GivenPassphrasesProps {
  readonly given: readonly Given[]
  readonly onDone: () => void
}

async function copy(given: readonly Given[]): Promise<void> {
  const lines = given.flatMap(({ name, login, isAdded, passphrase }) =>
    isAdded && passphrase ? [[name, login, passphrase].join('\t')] : [],
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
  const refused = given.filter(({ isAdded }) => !isAdded)
  const observers = given.filter(({ isAdded, passphrase }) => isAdded && !passphrase)
  return (
    <Stack gap={5}>
      <p>
        {given.length === 1
          ? 'Pass it on now: it is shown once. They come in with it, and are asked to choose one that only they know.'
          : 'Pass these on now: they are shown once. Each member comes in with theirs, and is asked to choose one that only they know.'}
      </p>
      <Table
        caption="What each comes in with"
        rows={given.filter(({ isAdded, passphrase }) => isAdded && passphrase)}
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
      {observers.length > 0 && (
        <Small as="p">
          Without a passphrase, since they observe: {observers.map(({ name }) => name).join(', ')}. They get
          papers and the shared screen.
        </Small>
      )}
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
