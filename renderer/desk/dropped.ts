/** A file of a folder that was dropped, by its path below it. */
export interface Dropped {
  readonly path: string
  readonly file: File
}

// A pack has some forty files; a release of a full meeting a few hundred.
const mostFiles = 5000

/** All files of a folder, as deep as it goes. */
export async function filesOf(entry: FileSystemEntry): Promise<readonly Dropped[]> {
  const found: Dropped[] = []
  const waiting = [entry]
  for (let next = waiting.pop(); next && found.length < mostFiles; next = waiting.pop()) {
    if (isFolder(next)) waiting.push(...(await entriesOf(next)))
    else
      found.push({ path: next.fullPath.replace(/^\//, ''), file: await fileOf(next as FileSystemFileEntry) })
  }
  return found
}

export const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** The browser gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
