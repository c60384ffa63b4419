import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { libraries } from './linux-system.ts'

const root = resolve(import.meta.dirname, '..')
const template = (name: string): string =>
  join(root, 'node_modules', 'app-builder-lib', 'templates', 'linux', name)
const named = { executable: 'accord', sanitizedProductName: 'Accord' } as const

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

export interface DebOptions {
  /** The unpacked app, with its fuses set. */
  readonly app: string
  /** Where the file goes. */
  readonly folder: string
  /** xz is the smallest, and takes a minute; gzip some seconds. */
  readonly compression?: 'xz' | 'gzip'
}

/**
 * A Debian package of the unpacked app, by dpkg's own tool: electron-builder would fetch another for it. It is put under
 * `/opt/Accord`, with electron-builder's own steps after that. Answers its path. Nothing of it is in a user's folder.
 */
export async function makeDeb({ app, folder, compression = 'xz' }: DebOptions): Promise<string> {
  const { version, description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest
  const arch = architectures[process.arch] ?? process.arch
  const tree = await mkdtemp(join(tmpdir(), 'accord-deb-'))
  try {
    await chmod(tree, 0o755)
    await cp(app, join(tree, 'opt', 'Accord'), { recursive: true, verbatimSymlinks: true })
    await layOut(tree, description)
    await control(tree, { version, description, arch })
    const path = join(folder, `accord_${version}_${arch}.deb`)
    await mkdir(folder, { recursive: true })
    const how = ['--root-owner-group', `-Z${compression}`, '--build', tree, path]
    await promisify(execFile)('dpkg-deb', how)
    return path
  } finally {
    await rm(tree, { recursive: true, force: true })
  }
}

interface Manifest {
  readonly version: string
  readonly description: string
}

async function put(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content, { mode })
}

/** What a desktop finds it by, its licence, and what AppArmor asks of an app that keeps Chromium’s sandbox. */
async function layOut(tree: string, description: string): Promise<void> {
  const entry = [
    '[Desktop Entry]',
    'Name=Accord',
    `Comment=${description}`,
    'Exec=/opt/Accord/accord %U',
    'Icon=accord',
    'Terminal=false',
    'Type=Application',
    'Categories=Office;',
    'StartupWMClass=Accord',
    '',
  ]
  const share = join(tree, 'usr', 'share')
  await put(join(share, 'applications', 'accord.desktop'), entry.join('\n'))
  await put(join(share, 'doc', 'accord', 'copyright'), await readFile(join(root, 'LICENSE')))
  for (const size of ['256x256', '512x512'])
    await put(
      join(share, 'icons', 'hicolor', size, 'apps', 'accord.png'),
      await readFile(join(root, 'build', 'icons', `${size}.png`)),
    )
  await put(
    join(tree, 'opt', 'Accord', 'resources', 'apparmor-profile'),
    await filled('apparmor-profile.tpl'),
  )
}

async function control(
  tree: string,
  { version, description, arch }: Manifest & { readonly arch: string },
): Promise<void> {
  const fields = [
    'Package: accord',
    `Version: ${version}`,
    `Architecture: ${arch}`,
    'Maintainer: The Accord authors',
    'Section: misc',
    'Priority: optional',
    `Depends: ${libraries.map((names) => names.join(' | ')).join(', ')}`,
    `Description: ${description}`,
    '',
  ]
  const folder = join(tree, 'DEBIAN')
  await put(join(folder, 'control'), fields.join('\n'))
  await put(join(folder, 'postinst'), await filled('after-install.tpl'), 0o755)
  // dpkg also runs this between two versions, where all of it stays.
  const gone = (await filled('after-remove.tpl')).replace(
    '#!/bin/bash\n',
    '#!/bin/bash\n[ "$1" = remove ] || [ "$1" = purge ] || exit 0\n',
  )
  await put(join(folder, 'postrm'), gone, 0o755)
}

const filled = async (name: string): Promise<string> =>
  (await readFile(template(name), 'utf8')).replaceAll(
    /\$\{(executable|sanitizedProductName)\}/g,
    (_, key: keyof typeof named) => named[key],
  )
